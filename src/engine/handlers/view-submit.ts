import type {
  IUIKitResponse,
  IUIKitSurface,
  UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import { type FormSession, type FormStep, submittedStep } from '../../domain/change/form-session';
import { catalog } from '../../i18n/catalog';
import { isJsonObject } from '../../lib/json';
import type { Context } from '../../ports/context';
import type { Answer, Submits, ViewState } from '../../ports/handlers';
import { noticeForm } from '../../views/forms/notice-form';
import { createBlocks, plain } from '../../views/kit/blocks';
import { type View, viewStep } from '../../views/kit/modal';
import { lateAnswerMessage } from '../../views/messages/reopen-message';
import type { Accessors } from '../adapters/accessors';
import { answerInTime } from '../answer-in-time';
import { respond } from './respond';
import { type HandlerDeps, loadForm } from './setup';
import { idOf, readViewState } from './view-state';

const noticeBlock = 'notice';

/**
 * Returns the form as the person sees it, with a sentence above, and a title that points there. Nothing is read for it, because
 * reading may be what has just failed. The view comes from this client and goes back only to it, so it is not checked.
 */
function withNotice(appId: string, view: IUIKitSurface, sentence: string): Answer {
  const viewId = idOf(view);
  const shown: unknown = isJsonObject(view) ? view.blocks : undefined;
  if (viewId === '' || !Array.isArray(shown))
    return { kind: 'update', view: noticeOf(appId, viewId, catalog.common.form.noticeTitle, sentence) };
  const title = plain(catalog.common.form.noticeTitle);
  const notice = { ...createBlocks(appId).section(sentence), blockId: noticeBlock };
  const others = view.blocks.filter((block: unknown) => isJsonObject(block) && block.blockId !== noticeBlock);
  const { submit, close } = view;
  return {
    kind: 'update-raw',
    notices: [sentence],
    surface: { id: viewId, title, blocks: [notice, ...others], ...(submit && { submit }), ...(close && { close }) },
  };
}

function noticeOf(appId: string, viewId: string, title: string, sentence: string): View {
  return noticeForm({ catalog, blocks: createBlocks(appId) }, viewId, title, sentence);
}

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
    onTimeout: () => ({ kind: 'update', view: noticeOf(appId, viewId, texts.workingTitle, texts.working) }),
    async onSettledLate(lateAnswer) {
      const { context } = (await form) ?? {};
      if (context !== undefined) await sayLateAnswer(context, viewId, lateAnswer);
    },
  });
  return respond(responder, viewId, answer);
}
