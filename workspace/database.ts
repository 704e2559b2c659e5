import { join } from 'node:path';
import Datastore from '@seald-io/nedb';

/** The MongoDB collections of Rocket.Chat that the stand-in keeps, by their real names. */
export const collectionNames = [
  'users',
  'rocketchat_permissions',
  'rocketchat_room',
  'rocketchat_subscription',
  'rocketchat_message',
  'rocketchat_integrations',
  'rocketchat_integration_history',
  'rocketchat_settings',
  'rocketchat_apps',
  'rocketchat_apps_logs',
  'rocketchat_apps_persistence',
  'rocketchat_apps_scheduler',
] as const;

export type CollectionName = (typeof collectionNames)[number];

/** A stored document. Dates are kept as ISO 8601 strings. */
export interface StoredDocument {
  _id: string;
  [field: string]: unknown;
}

export type Database = Record<CollectionName, Datastore<StoredDocument>>;

/**
 * Opens every collection.
 *
 * @param folder where the data is kept on disk; left out, it lives in memory only
 */
export async function openDatabase(folder?: string): Promise<Database> {
  const open = async (name: CollectionName): Promise<[CollectionName, Datastore<StoredDocument>]> => {
    const store = new Datastore<StoredDocument>(folder === undefined ? {} : { filename: join(folder, `${name}.db`) });
    await store.loadDatabaseAsync();
    return [name, store];
  };
  return Object.fromEntries(await Promise.all(collectionNames.map(open))) as Database;
}
