import { type IUIActionButtonDescriptor, UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import type { IUIKitResponse, UIKitActionButtonInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import { integrationTypes } from '../../domain/fields/integration-type';
import { requiredPermissions } from '../../domain/permissions';
import type { Accessors } from '../adapters/accessors';
import { answerInTime } from '../answer-in-time';
import { createContext } from '../create-context';
import { type HandlerDeps, toReplyTarget } from './setup';
import { idOf } from './view-state';

/** Handles a button in the menus of a room: runs its command as if the person had typed it there. */
export async function handleActionButton(
  { appId, logger, route }: HandlerDeps,
  interaction: UIKitActionButtonInteractionContext,
  accessors: Accessors,
): Promise<IUIKitResponse> {
  const { user, actionId, room, threadId, triggerId } = interaction.getInteractionData();
  const startedAt = Date.now();
  const pressed = actionButtons.find(({ button }) => button.actionId === actionId);
  const roomId = idOf(room);
  if (pressed !== undefined && roomId !== '') {
    const context = createContext(
      accessors,
      { appId, user, replyTarget: toReplyTarget(roomId, threadId), triggerId, startedAt },
      route,
    );
    // The result comes as a message, however late.
    await answerInTime<unknown>(logger, {
      work: () => context.run(pressed.args),
      onError: (sentence) => context.say({ text: sentence }),
      onTimeout: () => undefined,
    });
  }
  return interaction.getInteractionResponder().successResponse();
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
