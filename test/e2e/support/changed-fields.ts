import { isDeepStrictEqual } from 'node:util';
import { isFieldName } from '../../../src/domain/fields/field-name';
import type { StoredDocument } from '../../../workspace/database/database';

/** Who changed it last and when: the server writes them at every change. */
const alwaysWritten = ['_updatedAt', '_updatedBy'];

/**
 * The fields that differ between two versions of a document, with their later values; a field that is gone is undefined.
 * Where nothing was, null is no change: from release 7 on the server writes it at every update of an outgoing one.
 */
export function changedFields(before: StoredDocument, after: StoredDocument): Record<string, unknown> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter((name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null));
  return Object.fromEntries(changed.filter((name) => !alwaysWritten.includes(name)).map((name) => [name, after[name]]));
}

/** Of these the ones that `integrations.update` can set; what the server compiles from a script is its own. */
export function changedByApi(before: StoredDocument, after: StoredDocument): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changedFields(before, after)).filter(([name]) => isFieldName(name)));
}
