import { openDatabase } from '../../workspace/database/database';
import { createEventHub } from '../../workspace/event-hub';
import { buildServer } from '../../workspace/rest/build-server';
import { type Release, releases } from '../../workspace/rest/releases/releases';
import { createServerSettings } from '../../workspace/rest/store/server-settings';

/** Runs the REST server of a release without the app, on a free port, until `use` has finished. */
export async function withServer<T>(release: Release, use: (url: string) => Promise<T>): Promise<T> {
  const db = await openDatabase();
  const settings = createServerSettings(db);
  const profile = releases[release];
  const server = buildServer({ db, hub: createEventHub(), settings, host: {}, seed: {}, profile });
  try {
    return await use(await server.listen({ host: '127.0.0.1', port: 0 }));
  } finally {
    await server.close();
  }
}
