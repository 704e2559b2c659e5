import type { IListenerBridge } from '@rocket.chat/apps-engine/server/bridges/IListenerBridge';
import { AppActivationBridge } from '@rocket.chat/apps-engine/server/bridges/AppActivationBridge';
import { AppDetailChangesBridge } from '@rocket.chat/apps-engine/server/bridges/AppDetailChangesBridge';
import { ignored } from './not-available';

/** Notices of the engine to other instances and administrators' clients. They have no effect here. */

export class WorkspaceActivationBridge extends AppActivationBridge {
  protected appAdded = ignored;
  protected appUpdated = ignored;
  protected appRemoved = ignored;
  protected appStatusChanged = ignored;
  protected actionsChanged = ignored;
}

export class WorkspaceDetailChangesBridge extends AppDetailChangesBridge {
  protected onAppSettingsChange(): void {
    // No client shows the app's settings.
  }
}

/** Ignores events: they reach the app through the listener manager. */
export const listenerBridge: IListenerBridge = {
  messageEvent: ignored,
  roomEvent: ignored,
  uiKitInteractionEvent: ignored,
};
