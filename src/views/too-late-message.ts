import type { Message } from './message';
import { runButton } from './run-button';
import type { Scope } from './scope';

/** A form could not be shown in time: a button, whose click is a new trigger. */
export function tooLateMessage({ words, blocks }: Scope, again: readonly string[]): Message {
  const { conversation } = words;
  return {
    text: conversation.tooLate,
    blocks: [blocks.buttons('too-late', [runButton(conversation.buttons.again, again, 'primary')])],
  };
}
