import type { IUIKitInteraction } from '@rocket.chat/apps-engine/definition/uikit';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { UiInteractionBridge } from '@rocket.chat/apps-engine/server/bridges/UiInteractionBridge';
import type { EventHub } from '../../event-hub';
import type { TriggerIds } from '../../trigger-ids';

/**
 * Brings modals, contextual bars and field errors to the user's clients as `ui` events, in the form
 * `{type, triggerId, appId, view}` (for errors `{type, triggerId, appId, viewId, errors}`).
 *
 * The check of the trigger id is the client's in Rocket.Chat; done here, every client of the workspace has it. One
 * that is late, unknown or used up drops the interaction without a word (docs/rocketchat/hosting.md, section 1).
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
