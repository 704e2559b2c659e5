import type { IUIKitResponse, UIKitBlockInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import { UIKitIncomingInteractionContainerType } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionContainer';
import { catalog } from '../../i18n/catalog';
import { isJsonObject, isText, textOf } from '../../lib/json';
import type { Action, Answer } from '../../ports/handlers';
import { isInputBlock, threadOf } from '../../views/kit/blocks';
import type { Accessors } from '../adapters/accessors';
import { maySeeRoom } from '../adapters/may-see-room';
import { answerInTime } from '../answer-in-time';
import { createContext } from '../create-context';
import { noticeAnswer } from './notice-answer';
import { respond } from './respond';
import { type HandlerDeps, type OpenForm, foreignRoomAnswer, loadForm, toReplyTarget } from './setup';
import { idOf } from './view-state';

/** Where a button is: in a form, in a message, or in a message of a room that the person may not see. */
interface Origin extends Partial<OpenForm> {
  readonly isForeign?: boolean;
}

const done: Answer = { kind: 'done' };

/** Returns that a form is no longer known: at the input that was used, so that what was typed can still be copied. */
function expiredAnswer(appId: string, viewId: string, blockId: string, actionId: string): Answer {
  const { noticeTitle, expired } = catalog.common.form;
  if (viewId === '') return done;
  if (isInputBlock(blockId)) return { kind: 'errors', errors: { [actionId]: expired } };
  return noticeAnswer(appId, viewId, noticeTitle, expired);
}

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

  // From 8.x on, some interactions of a modal have a room, too (docs/rocketchat/hosting.md 2.5).
  const isInForm =
    roomId === '' || (isJsonObject(container) && container.type === UIKitIncomingInteractionContainerType.VIEW);

  const findOrigin = async (): Promise<Origin | undefined> => {
    if (isInForm) return loadForm(deps, accessors, user, viewId, triggerId);
    if (!(await maySeeRoom(accessors.read, user.id, room))) return { isForeign: true };
    const call = { appId, user, replyTarget: toReplyTarget(roomId, threadOf(textOf(blockId) ?? '')), triggerId };
    return { context: createContext(accessors, { ...call, startedAt: Date.now() }, route) };
  };
  const origin = findOrigin();
  const answer = await answerInTime<Answer>(logger, {
    async work() {
      const { context, session, isForeign = false } = (await origin) ?? {};
      if (isForeign) return foreignRoomAnswer(appId);
      if (action === undefined) return done;
      if (context === undefined) return expiredAnswer(appId, viewId, textOf(blockId) ?? '', actionId);
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
