import type { FastifyInstance } from 'fastify';
import { openDatabase } from '../../../workspace/database/database';
import { createEventHub } from '../../../workspace/event-hub';
import { buildServer } from '../../../workspace/rest/build-server';
import type { RestDeps } from '../../../workspace/rest/rest-context';
import { createServerSettings } from '../../../workspace/rest/store/server-settings';
import { loadFixture } from '../../../workspace/seed/load-fixture';
import { seed } from '../../../workspace/seed/seed';

/** The workspace's server with the seed, without an app. It does not listen. */
export async function seededServer(deps: Partial<RestDeps> = {}): Promise<FastifyInstance> {
  const db = await openDatabase();
  await loadFixture(db, seed);
  return buildServer({ db, hub: createEventHub(), settings: createServerSettings(db), host: {}, seed, ...deps });
}
