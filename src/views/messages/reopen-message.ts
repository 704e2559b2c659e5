import { reopenButton, commandButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';

/** A form was closed with something typed into it: a button that brings it back. */
export function reopenMessage(scope: Scope, draftId: string): Message {
  const { catalog, blocks } = scope;
  return { text: catalog.common.form.closed, blocks: [blocks.buttons('closed', [reopenButton(scope, draftId)])] };
}

/**
 * The answer to a submitted form came when nobody was waiting any more: what it says, and a button that opens the form again.
 *
 * @param notices what the form would have said; nothing where it would have gone on to its next step, with nothing changed
 */
export function lateAnswerMessage(scope: Scope, draftId: string, notices: readonly string[]): Message {
  const { catalog, blocks } = scope;
  return {
    text: catalog.outcomes.late,
    blocks: [
      ...(notices.length === 0 ? [catalog.outcomes.lateNothing] : notices).map((line) => blocks.section(line)),
      blocks.buttons('late', [reopenButton(scope, draftId)]),
    ],
  };
}

/** A form could not be shown in time: a button, whose click is a new trigger. */
export function triggerExpiredMessage({ catalog, blocks }: Scope, retryCommand: readonly string[]): Message {
  const { common } = catalog;
  return {
    text: common.tooLate,
    blocks: [blocks.buttons('too-late', [commandButton(common.buttons.reopen, retryCommand, 'primary')])],
  };
}
