import { fieldsOf } from './fields';
import type { FieldName } from './field-name';
import type { FieldValue } from './field-value';
import type { Integration } from './integration';
import type { SeenVersion } from './plan';

/** What is kept of an integration with a form or a plan: everything but its secrets. */
export function seenVersion({ type, updatedAt, values }: Integration): SeenVersion {
  const seen: Partial<Record<FieldName, FieldValue>> = {};
  for (const { name, kind } of fieldsOf(type)) {
    const value = values[name];
    if (kind.name !== 'secret' && value !== undefined) seen[name] = value;
  }
  return { type, updatedAt, values: seen };
}
