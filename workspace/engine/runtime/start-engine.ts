import { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { Database } from '../../database/database';
import type { EventHub } from '../../event-hub';
import type { TriggerIds } from '../../trigger-ids';
import type { WorkspaceFederationBridge } from '../bridges/federation-bridge';
import { WorkspaceBridges } from '../bridges/workspace-bridges';
import type { Directory } from '../directory';
import { JobQueue } from '../scheduler/job-queue';
import { AppLogStore } from '../storage/app-log-store';
import { AppMetadataStore } from '../storage/app-metadata-store';
import type { AppSourceStore } from '../storage/app-source-store';
import type { HostProcess } from './host-process';

/** What all instances of a workspace share: everything that Rocket.Chat's servers do not keep in memory. */
export interface EngineParts {
  db: Database;
  hub: EventHub;
  directory: Directory;
  sources: AppSourceStore;
  /** Shared, because a client's requests may reach any instance. */
  triggerIds: TriggerIds;
  federation: WorkspaceFederationBridge;
  hostProcess: HostProcess;
}

export interface Engine extends EngineParts {
  manager: AppManager;
  bridges: WorkspaceBridges;
  jobs: JobQueue;
  /** Stops the apps' processes and the engine's timers. */
  stop(): Promise<void>;
}

/** Starts the real Apps-Engine on the workspace's database, like one Rocket.Chat server. */
export function startEngine(parts: EngineParts): Engine {
  const { db, hostProcess } = parts;
  const jobs = new JobQueue(db.rocketchat_apps_scheduler);
  const permissionsOf = (appId: string) => manager.getPermissionsById(appId);
  const bridges = new WorkspaceBridges({ ...parts, jobs, permissionsOf });
  // The engine keeps its latest instance, reads permissions from it, and refuses to create a second one.
  Reflect.deleteProperty(AppManager, 'Instance');
  const manager: AppManager = new AppManager({
    metadataStorage: new AppMetadataStore(db.rocketchat_apps),
    logStorage: new AppLogStore(db.rocketchat_apps_logs),
    bridges,
    sourceStorage: parts.sources,
    tempFilePath: hostProcess.tempFilePath,
  });

  return {
    ...parts,
    manager,
    bridges,
    jobs,
    async stop() {
      await jobs.stop();
      const apps = await manager.get();
      await Promise.all(apps.map((app) => hostProcess.profile.stopApp(manager, app)));
    },
  };
}
