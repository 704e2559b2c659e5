import { openDatabase } from '../../workspace/database';
import { createEventHub } from '../../workspace/event-hub';
import { buildServer } from '../../workspace/rest/build-server';
import { createServerSettings } from '../../workspace/rest/server-settings';

/** Runs the REST server without the app on a free port for as long as `use` takes. */
export async function withServer<T>(use: (url: string) => Promise<T>): Promise<T> {
  const db = await openDatabase();
  const settings = createServerSettings(db);
  const server = buildServer({ db, hub: createEventHub(), settings, host: {}, seed: {} });
  try {
    return await use(await server.listen({ host: '127.0.0.1', port: 0 }));
  } finally {
    await server.close();
  }
}
