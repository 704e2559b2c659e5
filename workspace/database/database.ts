import { join } from 'node:path';
import Datastore from '@seald-io/nedb';

/** The MongoDB collections of Rocket.Chat that the workspace keeps, by their real names. */
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
 * @param folder where to store the data on disk; in memory by default
 */
export async function openDatabase(folder?: string): Promise<Database> {
  const store = (name: CollectionName): Datastore<StoredDocument> =>
    new Datastore<StoredDocument>(folder === undefined ? {} : { filename: join(folder, `${name}.db`) });
  const database: Database = {
    users: store('users'),
    rocketchat_permissions: store('rocketchat_permissions'),
    rocketchat_room: store('rocketchat_room'),
    rocketchat_subscription: store('rocketchat_subscription'),
    rocketchat_message: store('rocketchat_message'),
    rocketchat_integrations: store('rocketchat_integrations'),
    rocketchat_integration_history: store('rocketchat_integration_history'),
    rocketchat_settings: store('rocketchat_settings'),
    rocketchat_apps: store('rocketchat_apps'),
    rocketchat_apps_logs: store('rocketchat_apps_logs'),
    rocketchat_apps_persistence: store('rocketchat_apps_persistence'),
    rocketchat_apps_scheduler: store('rocketchat_apps_scheduler'),
  };
  await Promise.all(Object.values(database).map((collection) => collection.loadDatabaseAsync()));
  // The server has this index too: it finds an app's data by associations, however much there is.
  await database.rocketchat_apps_persistence.ensureIndexAsync({ fieldName: 'associations.id' });
  return database;
}
