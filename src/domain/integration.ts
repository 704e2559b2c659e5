import { fieldsOf } from './fields';
import type { FieldName } from './field-name';
import type { FieldKind } from './field-kind';
import type { FieldValue } from './field-value';
import { isJsonObject, isText, type Json } from './json';
import { isIntegrationType, type IntegrationType } from './integration-type';

/** A stored integration, as `integrations.get` and `integrations.list` give it. */
export interface Integration {
  readonly id: string;
  readonly type: IntegrationType;
  /** Only the fields of its type; absent where the server holds none. `channel` is a list. */
  readonly values: FieldValues;
  /** ISO 8601; the version that a plan is made from. */
  readonly updatedAt: string;
  readonly updatedBy: string | undefined;
  readonly createdAt: string | undefined;
  readonly createdBy: string | undefined;
  /** What the server's compiler said of the script, if it did not compile. */
  readonly scriptError: string | undefined;
}

export type FieldValues = Readonly<Partial<Record<FieldName, FieldValue>>>;

function textIn(json: unknown, key: string): string | undefined {
  const value = isJsonObject(json) ? json[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function storedList(value: unknown): readonly string[] | undefined {
  if (isText(value)) return storedList(value.split(',').map((item) => item.trim()));
  return Array.isArray(value) ? value.filter(isText).filter((item) => item.trim() !== '') : undefined;
}

function storedCount(value: unknown): number | undefined {
  const count = isText(value) && value.trim() !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isFinite(count) ? count : undefined;
}

/**
 * A stored value as its field can hold it; undefined for one that is none, which no server would take back.
 * Old releases checked little: a channel as text, null among the items of a list, a count as text (facts: rest-api D.4, D.6, D.7).
 */
function storedValue(value: unknown, kind: FieldKind['name']): FieldValue | undefined {
  if (value === null) return null;
  if (kind === 'list') return storedList(value);
  if (kind === 'count') return storedCount(value);
  if (kind === 'boolean') return typeof value === 'boolean' ? value : undefined;
  return isText(value) ? value : undefined;
}

/** Dates arrive as ISO text, or as `{$date}` from a server that was asked in EJSON. */
function dateIn(json: Json, key: string): string | undefined {
  const value = json[key];
  return textIn(json, key) ?? textIn(value, '$date');
}

/** Understands a stored document; undefined where it is none (no id, or a type that this app does not know). */
export function readIntegration(json: unknown): Integration | undefined {
  const id = textIn(json, '_id');
  if (!isJsonObject(json) || id === undefined || !isIntegrationType(json.type)) return undefined;

  const values: Partial<Record<FieldName, FieldValue>> = {};
  for (const field of fieldsOf(json.type)) {
    const value = storedValue(json[field.name], field.kind.name);
    if (value !== undefined) values[field.name] = value;
  }
  return {
    id,
    type: json.type,
    values,
    updatedAt: dateIn(json, '_updatedAt') ?? '',
    updatedBy: textIn(json._updatedBy, 'username'),
    createdAt: dateIn(json, '_createdAt'),
    createdBy: textIn(json._createdBy, 'username'),
    scriptError: textIn(json.scriptError, 'message'),
  };
}

/** The name that people know it by, or its id where it has none. */
export function nameOf(integration: Pick<Integration, 'id' | 'values'>): string {
  const name = integration.values.name;
  return typeof name === 'string' && name.trim() !== '' ? name : integration.id;
}

/** What keeps its script from running; undefined where it is turned off, or compiled. */
export function scriptErrorOf({ values, scriptError }: Integration): string | undefined {
  return values.scriptEnabled === true ? scriptError : undefined;
}
