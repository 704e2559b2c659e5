import type { LayoutBlock } from '@rocket.chat/ui-kit';

/** An answer for one person: a headline, and blocks below it. */
export interface Message {
  readonly text: string;
  readonly blocks?: readonly LayoutBlock[];
}
