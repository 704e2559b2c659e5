import type Datastore from '@seald-io/nedb';
import type { StoredDocument } from './database';

/** Returns the first matching document. The type of NeDB's own `findOneAsync` hides that there may be none. */
export async function findOne(
  store: Datastore<StoredDocument>,
  query: Record<string, unknown>,
): Promise<StoredDocument | undefined> {
  const [found] = await store.findAsync(query).limit(1);
  return found;
}
