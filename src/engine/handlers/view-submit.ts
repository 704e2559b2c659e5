import type {
  IUIKitResponse,
  IUIKitSurface,
  UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import { type FormSession, type FormStep, submittedStep } from '../../domain/form-session';
import { catalog } from '../../i18n/catalog';
import { isJsonObject } from '../../lib/json';
import { responseDeadlineMs, withTimeout } from '../../lib/with-timeout';
import type { Context } from '../../ports/context';
import type { Answer, Submits, ViewState } from '../../ports/handlers';
import { noticeForm } from '../../views/forms/notice-form';
import { createBlocks, plain } from '../../views/kit/blocks';
import { viewStep } from '../../views/kit/modal';
import { lateAnswerMessage } from '../../views/messages/reopen-message';
import type { Accessors } from '../adapters/accessors';
import { catchErrors } from '../catch-errors';
import { createContext } from '../create-context';
import { respond } from './respond';
import { type HandlerDeps, loadSession } from './setup';
import { readViewState } from './view-state';

const noticeBlock = 'notice';

/**
 * The form as the person sees it, with a sentence above, and a title that points there: nothing has to be read for it,
 * which may be what has just failed.
 * The view is the client's own and goes back to nobody else, so nothing in it is checked.
 */
function withNotice(appId: string, view: IUIKitSurface, sentence: string): Answer {
  const { id, submit, close } = view;
  const title = plain(catalog.common.form.noticeTitle);
  const notice = { ...createBlocks(appId).section(sentence), blockId: noticeBlock };
  const blocks: unknown = view.blocks;
  const others = Array.isArray(blocks)
    ? view.blocks.filter((block: unknown) => isJsonObject(block) && block.blockId !== noticeBlock)
    : [];
  return {
    kind: 'update-raw',
    notices: [sentence],
    surface: { id, title, blocks: [notice, ...others], ...(submit && { submit }), ...(close && { close }) },
  };
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

/** The message that would tell is what failed; the log has it. */
function nobodyToTell(): Promise<void> {
  return Promise.resolve();
}

async function sayLateAnswer(context: Context, draftId: string, answer: Answer): Promise<void> {
  if (answer.kind === 'done') return;
  const notices = answer.kind === 'errors' ? Object.values(answer.errors) : (answer.notices ?? []);
  await context.say(lateAnswerMessage(context, draftId, notices));
}

/** Answers a submitted form within the client's patience; what takes longer goes on and ends in a message. */
export async function handleViewSubmit(
  { appId, logger, route }: HandlerDeps,
  submits: Submits,
  interaction: UIKitViewSubmitInteractionContext,
  accessors: Accessors,
): Promise<IUIKitResponse> {
  const { user, view, triggerId } = interaction.getInteractionData();
  const responder = interaction.getInteractionResponder();
  const shownStep = viewStep(view);
  if (shownStep === 'close') return respond(responder, view.id, { kind: 'done' });
  const failed = (sentence: string): Promise<Answer> => Promise.resolve(withNotice(appId, view, sentence));

  const answer = await catchErrors(
    logger,
    async () => {
      const session = await loadSession(accessors, user.id, view.id);
      if (session === undefined) return failed(catalog.common.form.expired);
      const call = { appId, user, replyTarget: session.replyTarget, triggerId, startedAt: Date.now() };
      const context = createContext(accessors, call, route);
      const { form } = catalog.common;
      return withTimeout(
        responseDeadlineMs,
        catchErrors(
          logger,
          () =>
            submitStep(submits, context, session, submittedStep(session.step, shownStep), readViewState(view.state)),
          failed,
        ),
        (): Answer => ({ kind: 'update', view: noticeForm(context, session.id, form.workingTitle, form.working) }),
        (late) => catchErrors(logger, () => sayLateAnswer(context, session.id, late), nobodyToTell),
      );
    },
    failed,
  );
  return respond(responder, view.id, answer);
}
