import { isDeepStrictEqual } from 'node:util';
import { collectionNames } from '../../workspace/database/database';
import type { Fixture } from '../../workspace/seed/fixture';

type Document = Record<string, unknown> & { _id: string };
type Changes = Record<string, Record<string, unknown>>;

const ignoredFields = new Set(['_updatedAt', '_updatedBy']);

function changedFields(before: Document, after: Document): Record<string, unknown> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter(
    (name) => !ignoredFields.has(name) && !isDeepStrictEqual(before[name], after[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, { from: before[name], to: after[name] }]));
}

function changedDocuments(before: Document[], after: Document[]): Record<string, unknown> {
  const earlier = new Map(before.map((document) => [document._id, document]));
  const later = new Set(after.map(({ _id }) => _id));
  const entries = after.map((document): [string, unknown] => {
    const previous = earlier.get(document._id);
    return previous ? [document._id, changedFields(previous, document)] : ['<new>', 'created'];
  });
  const removed = before.filter(({ _id }) => !later.has(_id)).map(({ _id }): [string, unknown] => [_id, 'removed']);
  return Object.fromEntries([...entries, ...removed]);
}

/** Removes documents and collections without changes. */
export function withoutEmpty(changes: Changes): Changes {
  const isEmpty = (value: unknown): boolean => typeof value === 'object' && Object.keys(value ?? {}).length === 0;
  const documents = Object.entries(changes).map(([name, changed]): [string, Record<string, unknown>] => [
    name,
    Object.fromEntries(Object.entries(changed).filter(([, fields]) => !isEmpty(fields))),
  ]);
  return Object.fromEntries(documents.filter(([, changed]) => !isEmpty(changed)));
}

/** Returns the changes between two states of the collections, in the form of the recordings. */
export function changes(before: Fixture, after: Fixture): Changes {
  return withoutEmpty(
    Object.fromEntries(collectionNames.map((name) => [name, changedDocuments(before[name] ?? [], after[name] ?? [])])),
  );
}
