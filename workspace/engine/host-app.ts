import type { AppHost } from '../app-host';
import type { Database } from '../database/database';
import type { EventHub } from '../event-hub';
import { createTriggerIds } from '../trigger-ids';
import { WorkspaceFederationBridge } from './bridges/federation-bridge';
import { createDirectory } from './directory';
import { HostedApp } from './hosted-app';
import { type HostProcessOptions, prepareHostProcess } from './runtime/host-process';
import { type Engine, startEngine } from './runtime/start-engine';
import { AppSourceStore } from './storage/app-source-store';

export interface HostOptions extends HostProcessOptions {
  db: Database;
  hub: EventHub;
  /** The packaged app. */
  zip: Buffer;
  /** Values of the app's settings, applied after every installation. Unknown ids are ignored. */
  settings?: Record<string, unknown>;
  /** How many servers to imitate; 1 by default. */
  instances?: number;
}

/**
 * Hosts a packaged app in the real Apps-Engine, in as many instances as asked for. Each instance has its own Deno subprocess
 * and they share only the database. A process can host one app at a time. An app that the database already contains is
 * started with its settings and data; any other is installed.
 *
 * @returns the first instance, which lists the others
 * @throws Error with the app's status and logs when the app does not end up enabled
 */
export async function hostApp({
  db,
  hub,
  zip,
  settings = {},
  instances = 1,
  ...options
}: HostOptions): Promise<AppHost> {
  const hostProcess = await prepareHostProcess(options);
  const parts = {
    db,
    hub,
    hostProcess,
    directory: createDirectory(db),
    sources: new AppSourceStore(),
    triggerIds: createTriggerIds(),
    federation: new WorkspaceFederationBridge(),
  };
  const engines: Engine[] = [];
  const apps: HostedApp[] = [];
  const start = async (): Promise<HostedApp> => {
    const engine = startEngine(parts);
    engines.push(engine);
    const { info } = await engine.manager.getParser().unpackageApp(zip);
    const app = new HostedApp(info.id, engine, zip, settings, apps);
    await app.start();
    apps.push(app);
    return app;
  };
  try {
    const first = await start();
    while (apps.length < instances) await start();
    return first;
  } catch (error) {
    await Promise.all(engines.map((engine) => engine.stop()));
    hostProcess.restore();
    throw error;
  }
}
