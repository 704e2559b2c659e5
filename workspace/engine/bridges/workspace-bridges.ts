import type { IPermission } from '@rocket.chat/apps-engine/definition/permissions/IPermission';
import { AppBridges } from '@rocket.chat/apps-engine/server/bridges/AppBridges';
import type { Database } from '../../database/database';
import type { EventHub } from '../../event-hub';
import type { TriggerIds } from '../../trigger-ids';
import type { Directory } from '../directory';
import type { JobQueue } from '../scheduler/job-queue';
import { WorkspaceCommandBridge } from './command-bridge';
import { WorkspaceEnvironmentBridge } from './environment-bridge';
import type { WorkspaceFederationBridge } from './federation-bridge';
import { WorkspaceHttpBridge } from './http-bridge';
import { WorkspaceInternalBridge } from './internal-bridge';
import { WorkspaceMessageBridge } from './message-bridge';
import { NoLivechatBridge } from './no-livechat-bridge';
import { WorkspaceActivationBridge, WorkspaceDetailChangesBridge, listenerBridge } from './notice-bridges';
import { WorkspacePersistenceBridge } from './persistence-bridge';
import { WorkspaceRoleBridge } from './role-bridge';
import { WorkspaceRoomBridge } from './room-bridge';
import { WorkspaceSchedulerBridge } from './scheduler-bridge';
import { WorkspaceServerSettingBridge } from './server-setting-bridge';
import { WorkspaceThreadBridge } from './thread-bridge';
import { WorkspaceUiInteractionBridge } from './ui-interaction-bridge';
import * as unavailable from './unavailable-bridges';
import { WorkspaceUserBridge } from './user-bridge';

export interface BridgeParts {
  db: Database;
  hub: EventHub;
  directory: Directory;
  triggerIds: TriggerIds;
  jobs: JobQueue;
  federation: WorkspaceFederationBridge;
  /** Returns the permissions granted to an app. */
  permissionsOf: (appId: string) => IPermission[];
}

/** Everything that the engine can use of the workspace. */
export class WorkspaceBridges extends AppBridges {
  readonly getCommandBridge: () => WorkspaceCommandBridge;
  readonly getEnvironmentalVariableBridge = always(new WorkspaceEnvironmentBridge());
  readonly getHttpBridge = always(new WorkspaceHttpBridge());
  readonly getInternalFederationBridge: () => WorkspaceFederationBridge;
  readonly getInternalBridge: () => WorkspaceInternalBridge;
  readonly getMessageBridge: () => WorkspaceMessageBridge;
  readonly getPersistenceBridge: () => WorkspacePersistenceBridge;
  readonly getRoleBridge: () => WorkspaceRoleBridge;
  readonly getRoomBridge: () => WorkspaceRoomBridge;
  readonly getSchedulerBridge: () => WorkspaceSchedulerBridge;
  readonly getServerSettingBridge: () => WorkspaceServerSettingBridge;
  readonly getThreadBridge: () => WorkspaceThreadBridge;
  readonly getUiInteractionBridge: () => WorkspaceUiInteractionBridge;
  readonly getUserBridge: () => WorkspaceUserBridge;

  readonly getAppActivationBridge = always(new WorkspaceActivationBridge());
  readonly getAppDetailChangesBridge = always(new WorkspaceDetailChangesBridge());
  readonly getListenerBridge = always(listenerBridge);

  readonly getApiBridge = always(new unavailable.NoApiBridge());
  readonly getCloudWorkspaceBridge = always(new unavailable.NoCloudWorkspaceBridge());
  readonly getContactBridge = always(new unavailable.NoContactBridge());
  readonly getEmailBridge = always(new unavailable.NoEmailBridge());
  readonly getExperimentalBridge = always(new unavailable.NoExperimentalBridge());
  readonly getLivechatBridge = always(new NoLivechatBridge());
  readonly getModerationBridge = always(new unavailable.NoModerationBridge());
  readonly getOAuthAppsBridge = always(new unavailable.NoOAuthAppsBridge());
  readonly getOutboundMessageBridge = always(new unavailable.NoOutboundMessageBridge());
  readonly getUploadBridge = always(new unavailable.NoUploadBridge());
  readonly getVideoConferenceBridge = always(new unavailable.NoVideoConferenceBridge());

  constructor({ db, hub, directory, triggerIds, jobs, federation, permissionsOf }: BridgeParts) {
    super();
    this.getCommandBridge = always(new WorkspaceCommandBridge());
    this.getInternalFederationBridge = always(federation);
    this.getInternalBridge = always(new WorkspaceInternalBridge(db));
    this.getMessageBridge = always(new WorkspaceMessageBridge(db, hub, directory));
    this.getPersistenceBridge = always(new WorkspacePersistenceBridge(db));
    this.getRoleBridge = always(new WorkspaceRoleBridge(db));
    this.getRoomBridge = always(new WorkspaceRoomBridge(db, directory));
    this.getSchedulerBridge = always(new WorkspaceSchedulerBridge(jobs));
    this.getServerSettingBridge = always(new WorkspaceServerSettingBridge(db, permissionsOf));
    this.getThreadBridge = always(new WorkspaceThreadBridge(db, directory));
    this.getUiInteractionBridge = always(new WorkspaceUiInteractionBridge(hub, triggerIds));
    this.getUserBridge = always(new WorkspaceUserBridge(db, directory));
  }
}

/** Returns a getter of one bridge: the engine calls it every time and expects the same instance. */
function always<T>(bridge: T): () => T {
  return () => bridge;
}
