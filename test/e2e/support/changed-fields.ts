import { isDeepStrictEqual } from 'node:util';
import { isFieldName } from '../../../src/domain/fields/field-name';
import type { StoredDocument } from '../../../workspace/database/database';

/** The server writes these at every change. */
const alwaysWritten = ['_updatedAt', '_updatedBy'];

/**
 * The fields that differ between two versions of a document, with their later values; a removed field is undefined.
 * An absent field that becomes null counts as unchanged: from release 7 on, every update of an outgoing integration writes null.
 */
export function changedFields(before: StoredDocument, after: StoredDocument): Record<string, unknown> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter((name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null));
  return Object.fromEntries(changed.filter((name) => !alwaysWritten.includes(name)).map((name) => [name, after[name]]));
}

/** The changed fields that `integrations.update` can set, without what the server compiles from a script. */
export function changedByApi(before: StoredDocument, after: StoredDocument): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changedFields(before, after)).filter(([name]) => isFieldName(name)));
}
