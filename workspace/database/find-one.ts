import type Datastore from '@seald-io/nedb';
import type { StoredDocument } from './database';

/** The first document that matches. NeDB's own `findOneAsync` hides in its type that there may be none. */
export async function findOne(
  store: Datastore<StoredDocument>,
  query: Record<string, unknown>,
): Promise<StoredDocument | undefined> {
  const [found] = await store.findAsync(query).limit(1);
  return found;
}
