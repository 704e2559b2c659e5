import type { AppHost } from './app-host';
import { type Database, openDatabase } from './database/database';
import { hostApp } from './engine/host-app';
import { createEventHub } from './event-hub';
import { buildServer } from './rest/build-server';
import type { FaultName } from './rest/faults/faults';
import { type Release, defaultRelease, releases } from './rest/releases/releases';
import { createRequestLog } from './rest/request-log/request-log';
import { createServerSettings } from './rest/store/server-settings';
import { loadFixture } from './seed/load-fixture';
import { seed } from './seed/seed';

export interface WorkspaceOptions {
  /** 0 for any free port. Further instances take the next ports. */
  port: number;
  /** How many servers of one workspace to imitate; 1 by default. */
  instances?: number;
  /** The packaged app. */
  zip: Buffer;
  /** The release whose REST API to imitate; 8 by default. */
  release?: Release;
  /** One deviation from the release, to test whether it is noticed. */
  fault?: FaultName;
  /** Where the data is stored; in memory by default. An empty folder is filled with the seed. */
  dataFolder?: string;
  /** Prints what the engine and the app write to the console. */
  verbose?: boolean;
}

export interface Workspace {
  /** The first instance's address, without a trailing slash. */
  url: string;
  /** The addresses of all instances, each with its own server and app on the same database. */
  urls: readonly string[];
  host: AppHost;
  db: Database;
  stop(): Promise<void>;
}

/** The app's settings for its seeded service account. */
const serviceAccount = {
  service_user_id: 'integrationManager',
  service_token: 'token-integration.manager',
  api_base_url: '',
};

/**
 * Starts the local stand-in for Rocket.Chat: its REST API, with the packaged app in the real Apps-Engine.
 *
 * @throws Error with code `EADDRINUSE` if the port is in use; Error with status and logs if the app cannot run
 */
export async function startWorkspace({
  port,
  instances = 1,
  zip,
  release = defaultRelease,
  fault,
  dataFolder,
  verbose,
}: WorkspaceOptions): Promise<Workspace> {
  const db = await openDatabase(dataFolder);
  const settings = createServerSettings(db);
  if ((await db.users.countAsync({})) === 0) {
    await loadFixture(db, seed);
    await settings.reset();
  }

  const hub = createEventHub();
  const shared = { db, hub, settings, seed, profile: releases[release], requestLog: createRequestLog() };
  const servers = Array.from({ length: instances }, () => {
    const host: { current?: AppHost } = {};
    return { host, server: buildServer({ ...shared, ...(fault && { fault }), host }) };
  });
  const close = () => Promise.all(servers.map(({ server }) => server.close()));

  try {
    const urls: string[] = [];
    for (const [index, { server }] of servers.entries()) {
      await server.listen({ port: port && port + index, host: 'localhost' });
      urls.push(`http://localhost:${portOf(server.server.address())}`);
    }
    const [url = ''] = urls;
    // Set before the app starts, because the app may read it then.
    await settings.set({ Site_Url: url });
    const options = { db, hub, zip, instances, settings: serviceAccount };
    const host = await hostApp({ ...options, ...(verbose !== undefined && { verbose }) });
    for (const [index, { host: hostRef }] of servers.entries()) {
      const instance = host.instances[index];
      if (instance) hostRef.current = instance;
    }
    const stop = async () => {
      await close();
      await host.stop();
    };
    return { url, urls, host, db, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

function portOf(address: string | { port: number } | null): number {
  if (typeof address === 'object' && address) return address.port;
  throw new Error('The server listens on no port.');
}
