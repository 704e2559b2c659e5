import type { Json } from '../../lib/json';
import { type FieldValue, isEmptyValue, isList } from '../fields/field-value';
import { type Field, fieldsOf } from '../fields/fields';
import { type Integration, nameOf } from '../integration/integration';

/** Stands in every export, so that an import knows what it has before it. */
export const exportFormat = 'integration-manager/1';

/** What a kind of field holds where there is nothing in it; a choice is left out then. */
const nothing: Readonly<Record<Field['kind']['name'], FieldValue | undefined>> = {
  text: '',
  boolean: false,
  list: [],
  choice: undefined,
  count: null,
  code: '',
  secret: undefined,
};

/**
 * A stored value as an export holds it: absent, null and empty are one, because updates by some releases turn the one into the other
 * (docs/rocketchat/rest-api.md C). Undefined for what an export never holds.
 */
export function exportedValue({ kind, since }: Field, value: FieldValue | undefined): FieldValue | undefined {
  if (kind.name === 'secret') return undefined;
  if (since !== undefined && value !== true) return undefined;
  return value === undefined || value === false || isEmptyValue(value) ? nothing[kind.name] : value;
}

function exported({ id, type, values }: Integration): Json {
  const all: Record<string, unknown> = { id, type };
  for (const field of fieldsOf(type)) {
    const value = exportedValue(field, values[field.name]);
    if (value !== undefined) all[field.name] = isList(value) ? [...value] : value;
  }
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(all).sort()) sorted[key] = all[key];
  return sorted;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** One text for these integrations. Grave accents are escaped, so that nothing in it ends a code block. */
function write(integrations: readonly Json[]): string {
  return JSON.stringify({ format: exportFormat, integrations }, undefined, 2).replace(/`/g, '\\u0060');
}

/** Bytes of a part as it travels in the form of an import, whose interaction may have 100 kB with everything else (docs/rocketchat/hosting.md 2). */
export const maxBytes = 80_000;

/** How many bytes a text has in an interaction: as JSON, in UTF-8. */
export function travelSize(text: string): number {
  return encodeURIComponent(JSON.stringify(text)).replace(/%../g, '.').length;
}

/**
 * Integrations as JSON for git: without secrets, keys and integrations sorted, so that the same integrations give the same bytes.
 *
 * @returns parts that are exports of their own, each small enough for the form of an import, unless a single integration is not
 */
export function exportIntegrations(integrations: readonly Integration[]): string[] {
  const sorted = [...integrations].sort(
    (one, other) => compare(one.type, other.type) || compare(nameOf(one), nameOf(other)) || compare(one.id, other.id),
  );
  const parts: Json[][] = [];
  let size = 0;
  for (const integration of sorted) {
    const json = exported(integration);
    // With what stands around one, the sizes add up to a little more than the whole.
    const length = travelSize(write([json]));
    const last = parts[parts.length - 1];
    if (last === undefined || size + length > maxBytes) {
      parts.push([json]);
      size = length;
    } else {
      last.push(json);
      size += length;
    }
  }
  return parts.map(write);
}
