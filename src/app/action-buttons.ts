import { UIActionButtonContext, type IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';
import { integrationTypes } from '../domain/integration-type';
import { documentedPermissions } from '../domain/authority';

/** Who holds none of these is not shown the buttons; only that, for clients alone look at it (facts: hosting 11). */
const permissions = integrationTypes.reduce<string[]>((all, type) => [...all, ...documentedPermissions[type]], []);

interface ActionButton {
  readonly button: IUIActionButtonDescriptor;
  /** The command that it gives. */
  readonly words: readonly string[];
}

function ofThisRoom(actionId: string, context: UIActionButtonContext): ActionButton {
  const when = { hasOnePermission: [...permissions] };
  return { button: { actionId, context, labelI18n: 'integrations_here', when }, words: ['list', 'here'] };
}

/** The buttons of a room's menu and of the one beside its message box. */
export const actionButtons: readonly ActionButton[] = [
  ofThisRoom('room-integrations', UIActionButtonContext.ROOM_ACTION),
  ofThisRoom('message-box-integrations', UIActionButtonContext.MESSAGE_BOX_ACTION),
];
