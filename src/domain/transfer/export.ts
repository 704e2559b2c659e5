import { inputLimits } from '../../lib/input-limits';
import type { Json } from '../../lib/json';
import { travelSize } from '../../lib/travel-size';
import { type FieldValue, isEmptyValue } from '../fields/field-value';
import { mapFields } from '../fields/field-values';
import { type Field, fieldsOf, isSecret } from '../fields/fields';
import { hasHiddenUrl, hideUrls } from '../fields/hidden-urls';
import { type Integration, nameOf } from '../integration/integration';

/** The `format` of every export, by which an import knows one. */
export const exportFormat = 'integration-manager/1';

/** The value of an empty field, by kind. An empty choice is left out. */
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
 * Returns a stored value as an export contains it, apart from the hidden parts of URLs; undefined for what an export never contains. Absent, null and empty are one,
 * because updates by some releases turn one into another (docs/rocketchat/rest-api.md C).
 */
export function exportedValue(field: Field, value: FieldValue | undefined): FieldValue | undefined {
  if (isSecret(field) || (field.since !== undefined && value !== true)) return undefined;
  return value === undefined || value === false || isEmptyValue(value) ? nothing[field.kind.name] : value;
}

function exported({ id, type, values }: Integration): Json {
  const fields = mapFields(fieldsOf(type), (field) => {
    const value = exportedValue(field, values[field.name]);
    return hideUrls(field, [value])[0];
  });
  return Object.fromEntries(Object.entries({ id, type, ...fields }).sort(([a], [b]) => compare(a, b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Returns the export of these integrations as text. Grave accents are escaped, so that nothing in it ends a code block. */
function write(integrations: readonly Json[]): string {
  return JSON.stringify({ format: exportFormat, integrations }, undefined, 2).replace(/`/g, '\\u0060');
}

/** The fields of which an export leaves out the values, or of which URLs it leaves out a part. */
export interface LeftOut {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** Returns what an export of these integrations leaves out. */
export function leftOutOf(integrations: readonly Integration[]): LeftOut[] {
  return integrations
    .map((integration) => ({
      name: nameOf(integration),
      fields: fieldsOf(integration.type).filter((field) => {
        const value = integration.values[field.name];
        return isSecret(field) ? !isEmptyValue(value) : hasHiddenUrl(field, value);
      }),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/**
 * Returns integrations as JSON for git, without secrets and hidden parts of URLs. Keys and integrations are sorted, so that the same ones give the same bytes.
 *
 * @returns parts that are exports of their own, each small enough for the form of an import, unless a single integration is not
 */
export function exportIntegrations(integrations: readonly Integration[]): string[] {
  const sorted = [...integrations].sort(
    (a, b) => compare(a.type, b.type) || compare(nameOf(a), nameOf(b)) || compare(a.id, b.id),
  );
  const parts: Json[][] = [];
  let size = 0;
  for (const integration of sorted) {
    const json = exported(integration);
    // Each size includes the frame of an export, so the sum is a little more than the size of the part.
    const length = travelSize(write([json]));
    const last = parts[parts.length - 1];
    if (last === undefined || size + length > inputLimits.importBytes) {
      parts.push([json]);
      size = length;
    } else {
      last.push(json);
      size += length;
    }
  }
  return parts.map(write);
}
