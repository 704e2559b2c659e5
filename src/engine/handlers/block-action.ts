import type { IUIKitResponse, UIKitBlockInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import type { ReplyTarget } from '../../domain/form-session';
import { isJsonObject, isText } from '../../lib/json';
import { responseDeadlineMs, withTimeout } from '../../lib/with-timeout';
import type { Action, Answer } from '../../ports/handlers';
import { threadOf } from '../../views/kit/blocks';
import type { Accessors } from '../adapters/accessors';
import { catchErrors } from '../catch-errors';
import { createContext } from '../create-context';
import { respond } from './respond';
import { type HandlerDeps, loadSession, toReplyTarget } from './setup';

/** A button or select: in a form, the form's own place is where answers go; in a message, the room of the message. */
export async function handleBlockAction(
  { appId, logger, route }: HandlerDeps,
  actions: ReadonlyMap<string, Action>,
  interaction: UIKitBlockInteractionContext,
  accessors: Accessors,
): Promise<IUIKitResponse> {
  const { user, actionId, blockId, value, container, room, triggerId } = interaction.getInteractionData();
  const startedAt = Date.now();
  // Forged interactions may have no container at all.
  const viewId = isJsonObject(container) && isText(container.id) ? container.id : '';
  const action = isText(actionId) ? actions.get(actionId.split('/')[0] ?? '') : undefined;
  const nothing = (): Promise<Answer> => Promise.resolve({ kind: 'done' });

  const answer = await catchErrors(
    logger,
    async () => {
      const session = room ? undefined : await loadSession(accessors, user.id, viewId);
      const replyTarget: ReplyTarget | undefined = room
        ? toReplyTarget(room.id, threadOf(blockId))
        : session?.replyTarget;
      if (action === undefined || replyTarget === undefined) return nothing();
      const context = createContext(accessors, { appId, user, replyTarget, triggerId, startedAt }, route);
      const acting = catchErrors(
        logger,
        () => action(context, isText(value) ? value : '', session),
        async (sentence) => {
          await context.say({ text: sentence });
          return nothing();
        },
      );
      // What an action has to tell comes as a message, however late.
      return withTimeout(
        responseDeadlineMs,
        acting,
        (): Answer => ({ kind: 'done' }),
        () => Promise.resolve(),
      );
    },
    nothing,
  );
  return respond(interaction.getInteractionResponder(), viewId, answer);
}
