import { reopenButton, commandButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';

/** A form was closed with something typed into it: a button that brings it back. */
export function reopenMessage(scope: Scope, draftId: string): Message {
  const { words, blocks } = scope;
  return { text: words.conversation.form.closed, blocks: [blocks.buttons('closed', [reopenButton(scope, draftId)])] };
}

/**
 * The answer to a submitted form came when nobody was waiting any more: what it says, and a button that opens the form again.
 *
 * @param told what the form would have said; nothing where it would have gone on to its next step, with nothing changed
 */
export function lateAnswerMessage(scope: Scope, draftId: string, told: readonly string[]): Message {
  const { words, blocks } = scope;
  return {
    text: words.results.late,
    blocks: [
      ...(told.length === 0 ? [words.results.lateNothing] : told).map((line) => blocks.section(line)),
      blocks.buttons('late', [reopenButton(scope, draftId)]),
    ],
  };
}

/** A form could not be shown in time: a button, whose click is a new trigger. */
export function triggerExpiredMessage({ words, blocks }: Scope, again: readonly string[]): Message {
  const { conversation } = words;
  return {
    text: conversation.tooLate,
    blocks: [blocks.buttons('too-late', [commandButton(conversation.buttons.again, again, 'primary')])],
  };
}
