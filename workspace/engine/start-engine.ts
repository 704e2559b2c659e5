import { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { Database } from '../database';
import type { EventHub } from '../event-hub';
import { WorkspaceBridges } from './bridges/workspace-bridges';
import { createDirectory, type Directory } from './directory';
import { JobQueue } from './job-queue';
import { muteEngineConsole, type MutedConsole } from './mute-engine-console';
import { prepareRuntime } from './prepare-runtime';
import { AppLogStore } from './storage/app-log-store';
import { AppMetadataStore } from './storage/app-metadata-store';
import { AppSourceStore } from './storage/app-source-store';
import { createTriggerIds, type TriggerIds } from '../trigger-ids';

export interface EngineOptions {
  db: Database;
  hub: EventHub;
  /** Where the Deno runtime is prepared; the project's `.cache` unless given. */
  cacheFolder?: string;
  /** Shows what the engine and the app write to the console. */
  verbose?: boolean;
}

export interface Engine {
  manager: AppManager;
  bridges: WorkspaceBridges;
  db: Database;
  directory: Directory;
  sources: AppSourceStore;
  triggerIds: TriggerIds;
  console: MutedConsole;
  /** Ends the apps' Deno processes and everything else that would keep this process alive. */
  stop(): Promise<void>;
}

/** Starts the real Apps-Engine over the workspace's database. It allows one per process at a time. */
export async function startEngine({ db, hub, cacheFolder, verbose = false }: EngineOptions): Promise<Engine> {
  const { tempFilePath, environment } = await prepareRuntime(cacheFolder);
  const { NODE_ENV } = process.env;
  // In an environment called "test" the engine grants every permission, asked for or not.
  Object.assign(process.env, environment, NODE_ENV === 'test' && { NODE_ENV: 'production' });
  const muted = muteEngineConsole(verbose);

  const directory = createDirectory(db);
  const triggerIds = createTriggerIds();
  const jobs = new JobQueue(db.rocketchat_apps_scheduler);
  const sources = new AppSourceStore();
  const permissionsOf = (appId: string) => manager.getPermissionsById(appId);
  const bridges = new WorkspaceBridges({ db, hub, directory, triggerIds, jobs, permissionsOf });
  const manager: AppManager = new AppManager({
    metadataStorage: new AppMetadataStore(db.rocketchat_apps),
    logStorage: new AppLogStore(db.rocketchat_apps_logs),
    bridges,
    sourceStorage: sources,
    tempFilePath,
  });

  return {
    manager,
    bridges,
    db,
    directory,
    sources,
    triggerIds,
    console: muted,
    async stop() {
      await jobs.stop();
      const apps = await manager.get();
      await Promise.all(apps.map((app) => manager.getRuntime().stopRuntime(app.getRuntimeController())));
      // The engine keeps its one instance for ever; a second start in this process needs it gone.
      Reflect.deleteProperty(AppManager, 'Instance');
      muted.restore();
      if (NODE_ENV !== undefined) process.env.NODE_ENV = NODE_ENV;
    },
  };
}
