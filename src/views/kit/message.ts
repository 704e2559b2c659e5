import type { LayoutBlock } from '@rocket.chat/ui-kit';

/** An answer for the person alone: a headline, and what stands below it. */
export interface Message {
  readonly text: string;
  readonly blocks?: readonly LayoutBlock[];
}
