import type { StoredIntegration } from './documents';

/** A changed field of a stored document. */
export interface FieldChange {
  readonly field: string;
  /** Undefined if the field was, or is, missing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields that the server writes with every change. */
const serverFields = new Set(['_updatedAt', '_updatedBy']);

/** Returns a value as comparable text. Null counts as missing: the server writes null into missing fields. */
const comparable = (value: unknown): string => JSON.stringify(value ?? null);

/** Returns the fields that differ between two versions of a document, without the server's own. */
function fieldChanges(before: StoredIntegration, after: StoredIntegration): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !serverFields.has(field) && comparable(before[field]) !== comparable(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Returns the changed fields of each document that differs, by id. In a new document all fields are changed. */
export function changesById(
  before: readonly StoredIntegration[],
  after: readonly StoredIntegration[],
): Map<string, FieldChange[]> {
  const beforeById = new Map(before.map((document) => [document._id, document]));
  return new Map(
    after
      .map(
        (document) =>
          [document._id, fieldChanges(beforeById.get(document._id) ?? { _id: document._id }, document)] as const,
      )
      .filter(([, changes]) => changes.length > 0),
  );
}
