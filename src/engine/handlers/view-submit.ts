import type {
  IUIKitResponse,
  IUIKitSurface,
  UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import { type FormSession, type FormStep, submittedStep } from '../../domain/draft';
import { catalog } from '../../i18n/catalog';
import { isJsonObject } from '../../lib/json';
import { responseDeadlineMs, withTimeout } from '../../lib/with-timeout';
import type { Context } from '../../ports/context';
import type { Answer, ViewState, Submits } from '../../ports/handlers';
import { noticeForm } from '../../views/forms/notice-form';
import { createBlocks, plain } from '../../views/kit/blocks';
import { viewStep } from '../../views/kit/modal';
import { lateAnswerMessage } from '../../views/messages/reopen-message';
import type { Accessors } from '../adapters/accessors';
import { catchErrors } from '../catch-errors';
import { createContext } from '../create-context';
import { readViewState } from './form-values';
import { respond } from './respond';
import { type HandlerDeps, loadSession } from './setup';

const noticeBlock = 'notice';

/**
 * The form as the person sees it, with a sentence above, and a title that points there: nothing has to be read for it,
 * which may be what has just failed.
 * The view is the client's own and goes back to nobody else, so nothing in it is checked.
 */
function withNotice(appId: string, view: IUIKitSurface, sentence: string): Answer {
  const { id, submit, close } = view;
  const title = plain(catalog.conversation.form.noticeTitle);
  const notice = { ...createBlocks(appId).section(sentence), blockId: noticeBlock };
  const blocks: unknown = view.blocks;
  const others = Array.isArray(blocks)
    ? view.blocks.filter((block: unknown) => isJsonObject(block) && block.blockId !== noticeBlock)
    : [];
  return {
    kind: 'echo',
    told: [sentence],
    surface: { id, title, blocks: [notice, ...others], ...(submit && { submit }), ...(close && { close }) },
  };
}

function submitStep(
  submits: Submits,
  context: Context,
  draft: FormSession,
  stage: FormStep,
  texts: ViewState,
): Promise<Answer> {
  switch (stage.mode) {
    case 'pick':
      return submits.pick(context, { ...draft, stage }, texts);
    case 'paste':
      return submits.paste(context, { ...draft, stage }, texts);
    case 'edit':
      return submits.edit(context, { ...draft, stage }, texts);
    case 'review':
      return submits.review(context, { ...draft, stage }, texts);
    case 'remove':
      return submits.remove(context, { ...draft, stage }, texts);
    case 'secret':
      return submits.secret(context, { ...draft, stage }, texts);
  }
}

/** The message that would tell is what failed; the log has it. */
function nobodyToTell(): Promise<void> {
  return Promise.resolve();
}

async function sayLateAnswer(context: Context, draftId: string, answer: Answer): Promise<void> {
  if (answer.kind === 'done') return;
  const told = answer.kind === 'errors' ? Object.values(answer.errors) : (answer.told ?? []);
  await context.say(lateAnswerMessage(context, draftId, told));
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
  const step = viewStep(view);
  if (step === 'close') return respond(responder, view.id, { kind: 'done' });
  const failed = (sentence: string): Promise<Answer> => Promise.resolve(withNotice(appId, view, sentence));

  const answer = await catchErrors(
    catalog,
    logger,
    async () => {
      const draft = await loadSession(accessors, user.id, view.id);
      if (draft === undefined) return failed(catalog.conversation.form.expired);
      const call = { appId, user, place: draft.place, triggerId, startedAt: Date.now() };
      const context = createContext(accessors, call, route);
      const { form } = catalog.conversation;
      return withTimeout(
        responseDeadlineMs,
        catchErrors(
          catalog,
          logger,
          () => submitStep(submits, context, draft, submittedStep(draft.stage, step), readViewState(view.state)),
          failed,
        ),
        (): Answer => ({ kind: 'update', view: noticeForm(context, draft.id, form.workingTitle, form.working) }),
        (late) => catchErrors(catalog, logger, () => sayLateAnswer(context, draft.id, late), nobodyToTell),
      );
    },
    failed,
  );
  return respond(responder, view.id, answer);
}
