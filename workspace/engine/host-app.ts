import type { AppHost } from '../app-host';
import type { Database } from '../database/database';
import type { EventHub } from '../event-hub';
import { createTriggerIds } from '../trigger-ids';
import { WorkspaceFederationBridge } from './bridges/federation-bridge';
import { createDirectory } from './directory';
import { HostedApp } from './hosted-app';
import { type SurroundingsOptions, prepareSurroundings } from './runtime/engine-surroundings';
import { type Engine, startEngine } from './runtime/start-engine';
import { AppSourceStore } from './storage/app-source-store';

export interface HostOptions extends SurroundingsOptions {
  db: Database;
  hub: EventHub;
  /** The packaged app. */
  zip: Buffer;
  /** Values of the app's settings, given to it after every fresh installation; those that it does not have are left out. */
  settings?: Record<string, unknown>;
  /** How many servers to imitate; 1 where left out. */
  instances?: number;
}

/**
 * Hosts a packaged app in the real Apps-Engine, once for each instance: in a Deno subprocess of its own, sharing no
 * memory with the others, over one database. One app per process at a time. An app that the database already knows is
 * started again with its settings and data; any other one is installed.
 *
 * @returns the first instance, which knows the others
 * @throws Error with the app's status and logs when it does not end up enabled
 */
export async function hostApp({
  db,
  hub,
  zip,
  settings = {},
  instances = 1,
  ...options
}: HostOptions): Promise<AppHost> {
  const surroundings = await prepareSurroundings(options);
  const parts = {
    db,
    hub,
    surroundings,
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
    surroundings.restore();
    throw error;
  }
}
