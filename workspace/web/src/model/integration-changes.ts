import type { StoredIntegration } from './documents';

/** One field of a stored document that is not what it was. */
export interface FieldChange {
  readonly field: string;
  /** Undefined where there was, or is, no such field. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What the server writes along with every change. */
const bookkeeping = new Set(['_updatedAt', '_updatedBy']);

/** Comparable; the server writes null where nothing was, which is no change. */
const shape = (value: unknown): string => JSON.stringify(value ?? null);

/** Which fields of one document differ between two moments, but for who changed it when. */
function fieldChanges(before: StoredIntegration, after: StoredIntegration): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !bookkeeping.has(field) && shape(before[field]) !== shape(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Of each document that changed between two readings, by id. One that is new has all its fields changed. */
export function changesById(
  before: readonly StoredIntegration[],
  after: readonly StoredIntegration[],
): Map<string, FieldChange[]> {
  const known = new Map(before.map((document) => [document._id, document]));
  return new Map(
    after
      .map(
        (document) => [document._id, fieldChanges(known.get(document._id) ?? { _id: document._id }, document)] as const,
      )
      .filter(([, changes]) => changes.length > 0),
  );
}
