import { againButton } from './again-button';
import type { Message } from './message';
import type { Scope } from './scope';

/** A form was closed with something typed into it: a button that brings it back. */
export function closedMessage(scope: Scope, draftId: string): Message {
  const { words, blocks } = scope;
  return { text: words.conversation.form.closed, blocks: [blocks.buttons('closed', [againButton(scope, draftId)])] };
}
