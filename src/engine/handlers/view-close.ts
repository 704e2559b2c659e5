import type { IUIKitResponse, UIKitViewCloseInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import type { Close } from '../../ports/handlers';
import { viewStep } from '../../views/kit/modal';
import type { Accessors } from '../adapters/accessors';
import { catchErrors } from '../catch-errors';
import { createContext } from '../create-context';
import { respond } from './respond';
import { type HandlerDeps, loadSession } from './setup';
import { readViewState } from './view-state';

/** Nothing of it is needed to close a form; the log has it. */
function goOn(): Promise<void> {
  return Promise.resolve();
}

/**
 * Always lets the modal close. By the cross, Escape or a click beside it, which the second click of a double click is where
 * the next shownStep is smaller, that may have been an accident.
 */
export async function handleViewClose(
  { appId, logger, route }: HandlerDeps,
  close: Close,
  interaction: UIKitViewCloseInteractionContext,
  accessors: Accessors,
): Promise<IUIKitResponse> {
  const { user, view, isCleared } = interaction.getInteractionData();
  const shownStep = viewStep(view);
  if (isCleared && (shownStep === 'edit' || shownStep === 'review'))
    await catchErrors(
      logger,
      async () => {
        const session = await loadSession(accessors, user.id, view.id);
        if (session === undefined) return;
        const call = { appId, user, replyTarget: session.replyTarget, triggerId: undefined, startedAt: Date.now() };
        await close(createContext(accessors, call, route), session, readViewState(view.state));
      },
      goOn,
    );
  return respond(interaction.getInteractionResponder(), view.id, { kind: 'done' });
}
