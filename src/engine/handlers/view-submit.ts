import type { IUIKitResponse, UIKitViewSubmitInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import { type FormSession, type FormStep, submittedStep } from '../../domain/change/form-session';
import { catalog } from '../../i18n/catalog';
import type { Context } from '../../ports/context';
import type { Answer, Submits, ViewState } from '../../ports/handlers';
import { viewStep } from '../../views/kit/modal';
import { lateAnswerMessage } from '../../views/messages/reopen-message';
import type { Accessors } from '../adapters/accessors';
import { answerInTime } from '../answer-in-time';
import { noticeAnswer, withNotice } from './notice-answer';
import { respond } from './respond';
import { type HandlerDeps, loadForm } from './setup';
import { idOf, readViewState } from './view-state';

function submitStep(
  submits: Submits,
  context: Context,
  session: FormSession,
  step: FormStep,
  texts: ViewState,
): Promise<Answer> {
  switch (step.kind) {
    case 'pick':
      return submits.pick(context, { ...session, step }, texts);
    case 'paste':
      return submits.paste(context, { ...session, step }, texts);
    case 'edit':
      return submits.edit(context, { ...session, step }, texts);
    case 'review':
      return submits.review(context, { ...session, step }, texts);
    case 'remove':
      return submits.remove(context, { ...session, step }, texts);
    case 'secret':
      return submits.secret(context, { ...session, step }, texts);
  }
}

async function sayLateAnswer(context: Context, sessionId: string, answer: Answer): Promise<void> {
  if (answer.kind === 'done') return;
  const notices = answer.kind === 'errors' ? Object.values(answer.errors) : (answer.notices ?? []);
  await context.say(lateAnswerMessage(context, sessionId, notices));
}

/** Answers a submitted form in time. Work that takes longer goes on, and its result comes as a message. */
export async function handleViewSubmit(
  deps: HandlerDeps,
  submits: Submits,
  interaction: UIKitViewSubmitInteractionContext,
  accessors: Accessors,
): Promise<IUIKitResponse> {
  const { appId, logger } = deps;
  const { user, view, triggerId } = interaction.getInteractionData();
  const responder = interaction.getInteractionResponder();
  const viewId = idOf(view);
  const shownStep = viewStep(view);
  if (shownStep === 'close') return respond(responder, viewId, { kind: 'done' });
  const { form: texts } = catalog.common;

  const form = loadForm(deps, accessors, user, viewId, triggerId);
  const answer = await answerInTime<Answer>(logger, {
    async work() {
      const { session, context } = (await form) ?? {};
      if (session === undefined || context === undefined) return withNotice(appId, view, texts.expired);
      const step = submittedStep(session.step, shownStep);
      return submitStep(submits, context, session, step, readViewState(view));
    },
    onError: (sentence) => Promise.resolve(withNotice(appId, view, sentence)),
    onTimeout: () => noticeAnswer(appId, viewId, texts.workingTitle, texts.working),
    async onSettledLate(lateAnswer) {
      const { context } = (await form) ?? {};
      if (context !== undefined) await sayLateAnswer(context, viewId, lateAnswer);
    },
  });
  return respond(responder, viewId, answer);
}
