import type { Entry } from './assignments';
import { findField } from './fields';
import type { TypedValue } from './field-value';

/** The entries as a payload again, secrets emptied: for a button that gives a command. */
export function writePayload(entries: readonly Entry[]): string {
  const payload: Record<string, TypedValue> = {};
  for (const { name, value } of entries) payload[name] = findField(name)?.kind.name === 'secret' ? '' : value;
  return JSON.stringify(payload);
}
