import type { AppHost } from './app-host';
import { type Database, openDatabase } from './database';
import { hostApp } from './engine/host-app';
import { createEventHub } from './event-hub';
import { buildServer } from './rest/build-server';
import { defaultRelease, type Release, releases } from './rest/releases';
import { createServerSettings } from './rest/server-settings';
import { loadFixture } from './seed/load-fixture';
import { seed } from './seed/seed';

export interface WorkspaceOptions {
  /** 0 for any free one. */
  port: number;
  /** The packaged app. */
  zip: Buffer;
  /** The release whose REST API it answers as; 8 where left out. */
  release?: Release;
  /** Where everything is kept; left out, it lives in memory. An empty folder is filled with the seed. */
  dataFolder?: string;
  /** Shows what the engine and the app write to the console. */
  verbose?: boolean;
}

export interface Workspace {
  /** Without a trailing slash. */
  url: string;
  host: AppHost;
  db: Database;
  stop(): Promise<void>;
}

/** The seeded account with which the app calls the API, by the ids of the app's settings. */
const serviceAccount = {
  service_user_id: 'integrationManager',
  service_token: 'token-integration.manager',
  api_base_url: '',
};

/**
 * Starts the local stand-in for Rocket.Chat: its REST API, with the packaged app in the real Apps-Engine.
 *
 * @throws Error with code `EADDRINUSE` where the port is taken; Error with status and logs for an app that cannot run
 */
export async function startWorkspace({
  port,
  zip,
  release = defaultRelease,
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
  const hosting: { current?: AppHost } = {};
  const server = buildServer({ db, hub, settings, host: hosting, seed, profile: releases[release] });

  try {
    await server.listen({ port, host: 'localhost' });
    const url = `http://localhost:${portOf(server.server.address())}`;
    // Before the app starts: it may read its own address then.
    await settings.set({ Site_Url: url });
    const host = await hostApp({ db, hub, zip, settings: serviceAccount, ...(verbose !== undefined && { verbose }) });
    hosting.current = host;
    const stop = async () => {
      await server.close();
      await host.stop();
    };
    return { url, host, db, stop };
  } catch (error) {
    await server.close();
    throw error;
  }
}

function portOf(address: string | { port: number } | null): number {
  if (typeof address === 'object' && address) return address.port;
  throw new Error('The server listens on no port.');
}
