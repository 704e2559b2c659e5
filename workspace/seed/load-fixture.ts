import { type CollectionName, type Database, type StoredDocument, collectionNames } from '../database/database';
import { createOrderedStore } from '../rest/store/ordered-store';
import type { Fixture } from './fixture';

/** What a reload keeps: the app's installation and its bot user. */
const keptDocuments: Partial<Record<CollectionName, Record<string, unknown>>> = {
  rocketchat_apps: {},
  users: { appId: { $exists: true } },
};

/** Collections whose order of insertion is visible in the API. */
const orderedCollections = new Set<CollectionName>(['rocketchat_integrations', 'rocketchat_integration_history']);

function withPlainDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainDates);
  if (typeof value !== 'object' || value === null) return value;
  if ('$date' in value) return value.$date;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withPlainDates(field)]));
}

const toStoredDocument = (document: StoredDocument): StoredDocument => ({
  ...Object.fromEntries(Object.entries(document).map(([name, field]) => [name, withPlainDates(field)])),
  _id: document._id,
});

/** Replaces the content of every collection by the fixture, except for the settings and the app's installation. */
export async function loadFixture(db: Database, fixture: Fixture): Promise<void> {
  for (const name of collectionNames) {
    if (name === 'rocketchat_settings') continue;
    const kept = keptDocuments[name];
    await db[name].removeAsync(kept ? { $not: kept } : {}, { multi: true });
    const documents = (fixture[name] ?? []).map(toStoredDocument);
    if (orderedCollections.has(name)) {
      const store = createOrderedStore(db[name]);
      for (const document of documents) await store.insert(document);
    } else {
      await db[name].insertAsync(documents);
    }
  }
}
