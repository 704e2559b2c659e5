import { reopenButton, commandButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';

/** Returns that a form was closed with something typed into it, with a button that reopens it. */
export function reopenMessage(scope: Scope, sessionId: string): Message {
  const { catalog, blocks } = scope;
  return { text: catalog.common.form.closed, blocks: [blocks.buttons('closed', [reopenButton(scope, sessionId)])] };
}

/**
 * Returns the answer to a submitted form that came too late to be shown, with a button that reopens the form.
 *
 * @param notices what the form would have said; none where it would have gone on to its next step
 */
export function lateAnswerMessage(scope: Scope, sessionId: string, notices: readonly string[]): Message {
  const { catalog, blocks } = scope;
  return {
    text: catalog.outcomes.lateAnswer,
    blocks: [
      ...(notices.length === 0 ? [catalog.outcomes.lateAnswerNothing] : notices).map((line) => blocks.section(line)),
      blocks.buttons('late', [reopenButton(scope, sessionId)]),
    ],
  };
}

/** Returns that a form could not open in time, with a button whose click is a new trigger. */
export function triggerExpiredMessage({ catalog, blocks }: Scope, retryCommand: readonly string[]): Message {
  const { common } = catalog;
  return {
    text: common.tooLate,
    blocks: [blocks.buttons('too-late', [commandButton(common.buttons.reopen, retryCommand, 'primary')])],
  };
}
