import { type CollectionName, type Database, type StoredDocument, collectionNames } from '../database/database';
import { createOrderedStore } from '../rest/store/ordered-store';
import type { Fixture } from './fixture';

/** What stays when a workspace is filled anew: the installation of the app, with its bot user. */
const staying: Partial<Record<CollectionName, Record<string, unknown>>> = {
  rocketchat_apps: {},
  users: { appId: { $exists: true } },
};

/** Collections whose order of insertion the API shows. */
const ordered = new Set<CollectionName>(['rocketchat_integrations', 'rocketchat_integration_history']);

function withPlainDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainDates);
  if (typeof value !== 'object' || value === null) return value;
  if ('$date' in value) return value.$date;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withPlainDates(field)]));
}

const plain = (document: StoredDocument): StoredDocument => ({
  ...Object.fromEntries(Object.entries(document).map(([name, field]) => [name, withPlainDates(field)])),
  _id: document._id,
});

/** Empties every collection but the settings and the app's own installation, and fills them with the fixture. */
export async function loadFixture(db: Database, fixture: Fixture): Promise<void> {
  for (const name of collectionNames) {
    if (name === 'rocketchat_settings') continue;
    const stays = staying[name];
    await db[name].removeAsync(stays ? { $not: stays } : {}, { multi: true });
    const documents = (fixture[name] ?? []).map(plain);
    if (ordered.has(name)) {
      const store = createOrderedStore(db[name]);
      for (const document of documents) await store.insert(document);
    } else {
      await db[name].insertAsync(documents);
    }
  }
}
