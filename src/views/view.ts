import type { ButtonElement, LayoutBlock, TextObject } from '@rocket.chat/ui-kit';

/** A modal. */
export interface View {
  readonly id: string;
  readonly title: TextObject;
  readonly blocks: LayoutBlock[];
  readonly submit: ButtonElement;
  readonly close: ButtonElement;
}
