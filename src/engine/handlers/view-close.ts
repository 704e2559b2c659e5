import type { IUIKitResponse, UIKitViewCloseInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import type { Close } from '../../ports/handlers';
import { viewStep } from '../../views/kit/modal';
import type { Accessors } from '../adapters/accessors';
import { answerInTime } from '../answer-in-time';
import { respond } from './respond';
import { type HandlerDeps, loadForm } from './setup';
import { idOf, readViewState } from './view-state';

/**
 * Keeps what was typed into a form that is closed by the cross, Escape or a click beside the modal, which may be an accident: the
 * second click of a double click misses the modal if its next step is smaller. The modal always closes.
 */
export async function handleViewClose(
  deps: HandlerDeps,
  close: Close,
  interaction: UIKitViewCloseInteractionContext,
  accessors: Accessors,
): Promise<IUIKitResponse> {
  const { user, view, isCleared } = interaction.getInteractionData();
  const shownStep = viewStep(view);
  if (isCleared && (shownStep === 'edit' || shownStep === 'review'))
    await answerInTime<unknown>(deps.logger, {
      async work() {
        const form = await loadForm(deps, accessors, user, idOf(view), undefined);
        if (form !== undefined) await close(form.context, form.session, readViewState(view));
      },
      // A form closes even if its text is lost; the log has the error.
      onError: () => Promise.resolve(),
      onTimeout: () => undefined,
    });
  return respond(interaction.getInteractionResponder(), idOf(view), { kind: 'done' });
}
