import { type IUIActionButtonDescriptor, UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import type { IUIKitResponse, UIKitActionButtonInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import { integrationTypes } from '../../domain/fields/integration-type';
import { requiredPermissions } from '../../domain/permissions';
import type { Context } from '../../ports/context';
import type { Answer } from '../../ports/handlers';
import type { Accessors } from '../adapters/accessors';
import { maySeeRoom } from '../adapters/may-see-room';
import { answerInTime } from '../answer-in-time';
import { createContext } from '../create-context';
import { respond } from './respond';
import { type HandlerDeps, foreignRoomAnswer, toReplyTarget } from './setup';
import { idOf } from './view-state';

const done: Answer = { kind: 'done' };

/** Handles a button in the menus of a room: runs its command as if the person had typed it there. */
export async function handleActionButton(
  { appId, logger, route }: HandlerDeps,
  interaction: UIKitActionButtonInteractionContext,
  accessors: Accessors,
): Promise<IUIKitResponse> {
  const { user, actionId, room, threadId, triggerId } = interaction.getInteractionData();
  const startedAt = Date.now();
  const pressed = actionButtons.find(({ button }) => button.actionId === actionId);
  const findContext = async (): Promise<Context | undefined> => {
    if (!(await maySeeRoom(accessors.read, user.id, room))) return undefined;
    const replyTarget = toReplyTarget(idOf(room), threadId);
    return createContext(accessors, { appId, user, replyTarget, triggerId, startedAt }, route);
  };
  const origin = findContext();
  const answer = await answerInTime<Answer>(logger, {
    async work() {
      const context = await origin;
      if (context === undefined) return foreignRoomAnswer(appId);
      if (pressed !== undefined) await context.run(pressed.args);
      return done;
    },
    async onError(sentence) {
      await (await origin)?.say({ text: sentence });
      return done;
    },
    // The result comes as a message, however late.
    onTimeout: () => done,
  });
  return respond(interaction.getInteractionResponder(), '', answer);
}

/** Clients hide the buttons from people with none of these permissions. The server doesn't check them (docs/rocketchat/hosting.md 11). */
const permissions = integrationTypes.flatMap((type) => requiredPermissions[type]);

interface ActionButton {
  readonly button: IUIActionButtonDescriptor;
  /** The command that it runs. */
  readonly args: readonly string[];
}

function ofThisRoom(actionId: string, context: UIActionButtonContext): ActionButton {
  const when = { hasOnePermission: [...permissions] };
  return { button: { actionId, context, labelI18n: 'integrations_here', when }, args: ['list', 'here'] };
}

/** The buttons of a room's menu and of the one beside its message box. */
export const actionButtons: readonly ActionButton[] = [
  ofThisRoom('room-integrations', UIActionButtonContext.ROOM_ACTION),
  ofThisRoom('message-box-integrations', UIActionButtonContext.MESSAGE_BOX_ACTION),
];
