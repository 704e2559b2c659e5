import { type CollectionName, type StoredDocument, collectionNames } from '../database/database';

/** The documents that a workspace starts with, by collection. Dates are ISO 8601 strings, plain or as `{"$date": …}`. */
export type Fixture = Partial<Record<CollectionName, StoredDocument[]>>;

const isDocument = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '_id' in value && typeof value._id === 'string';

/** Returns whether a value is a fixture: only known collections, and an id in every document. */
export function isFixture(value: unknown): value is Fixture {
  if (typeof value !== 'object' || value === null) return false;
  const knownNames = new Set<string>(collectionNames);
  return Object.entries(value).every(
    ([name, documents]) => knownNames.has(name) && Array.isArray(documents) && documents.every(isDocument),
  );
}
