import type { IUIKitInteraction } from '@rocket.chat/apps-engine/definition/uikit';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { UiInteractionBridge } from '@rocket.chat/apps-engine/server/bridges/UiInteractionBridge';
import type { EventHub } from '../../event-hub';
import type { TriggerIds } from '../../trigger-ids';

/**
 * Sends modals, contextual bars and field errors to the user's clients as `ui` events of the form
 * `{type, triggerId, appId, view}` (for errors `{type, triggerId, appId, viewId, errors}`).
 *
 * In Rocket.Chat the client checks the trigger id; checked here, the rule applies to every client of the workspace. An
 * interaction with an expired, unknown or used trigger id is dropped silently (docs/rocketchat/hosting.md, section 1).
 */
export class WorkspaceUiInteractionBridge extends UiInteractionBridge {
  constructor(
    private readonly hub: EventHub,
    private readonly triggerIds: TriggerIds,
  ) {
    super();
  }

  protected notifyUser(user: IUser, interaction: IUIKitInteraction): Promise<void> {
    if (this.triggerIds.consume(user.id, interaction.triggerId)) this.hub.publish(user.id, 'ui', interaction);
    return Promise.resolve();
  }
}
