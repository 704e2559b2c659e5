import type { IUIKitResponse, UIKitBlockInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import { isText, textOf } from '../../lib/json';
import type { Action, Answer } from '../../ports/handlers';
import { threadOf } from '../../views/kit/blocks';
import type { Accessors } from '../adapters/accessors';
import { answerInTime } from '../answer-in-time';
import { createContext } from '../create-context';
import { respond } from './respond';
import { type HandlerDeps, type OpenForm, loadForm, toReplyTarget } from './setup';
import { idOf } from './view-state';

const done: Answer = { kind: 'done' };

/** Answers a button or select. Messages go to where the form was opened, or to the room of the message that has the button. */
export async function handleBlockAction(
  deps: HandlerDeps,
  actions: ReadonlyMap<string, Action>,
  interaction: UIKitBlockInteractionContext,
  accessors: Accessors,
): Promise<IUIKitResponse> {
  const { appId, logger, route } = deps;
  const { user, actionId, blockId, value, container, room, triggerId } = interaction.getInteractionData();
  const viewId = idOf(container);
  const roomId = idOf(room);
  const action = isText(actionId) ? actions.get(actionId.split('/')[0] ?? '') : undefined;

  const findOrigin = async (): Promise<Partial<OpenForm> | undefined> => {
    if (roomId === '') return loadForm(deps, accessors, user, viewId, triggerId);
    const call = { appId, user, replyTarget: toReplyTarget(roomId, threadOf(textOf(blockId) ?? '')), triggerId };
    return { context: createContext(accessors, { ...call, startedAt: Date.now() }, route) };
  };
  const origin = findOrigin();
  const answer = await answerInTime<Answer>(logger, {
    async work() {
      const { context, session } = (await origin) ?? {};
      if (action === undefined || context === undefined) return done;
      return action(context, isText(value) ? value : '', session);
    },
    async onError(sentence) {
      await (await origin)?.context?.say({ text: sentence });
      return done;
    },
    // The result comes as a message, however late.
    onTimeout: () => done,
  });
  return respond(interaction.getInteractionResponder(), viewId, answer);
}
