import { type CollectionName, type StoredDocument, collectionNames } from '../database/database';

/** The documents that a workspace starts with, by collection. Dates are ISO 8601 strings, or `{"$date": …}` around one. */
export type Fixture = Partial<Record<CollectionName, StoredDocument[]>>;

const isDocument = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '_id' in value && typeof value._id === 'string';

/** Whether something read from outside is a fixture: known collections only, and an id on every document. */
export function isFixture(value: unknown): value is Fixture {
  if (typeof value !== 'object' || value === null) return false;
  const known = new Set<string>(collectionNames);
  return Object.entries(value).every(
    ([name, documents]) => known.has(name) && Array.isArray(documents) && documents.every(isDocument),
  );
}
