import type { FieldKind } from '../domain/fields/field-kind';
import type { FieldValue } from '../domain/fields/field-value';
import { mapFields } from '../domain/fields/field-values';
import { fieldsOf } from '../domain/fields/fields';
import { isIntegrationType } from '../domain/fields/integration-type';
import type { Integration } from '../domain/integration/integration';
import { type Json, isJsonObject, isText, textOf } from '../lib/json';

function textIn(json: unknown, key: string): string | undefined {
  return isJsonObject(json) ? textOf(json[key]) : undefined;
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
 * Old releases checked little: a channel as text, null among the items of a list, a count as text (docs/rocketchat/rest-api.md D.4, D.6, D.7, and what releases before 3.4 left behind).
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
export function decodeIntegration(json: unknown): Integration | undefined {
  const id = textIn(json, '_id');
  if (!isJsonObject(json) || id === undefined || !isIntegrationType(json.type)) return undefined;
  return {
    id,
    type: json.type,
    values: mapFields(fieldsOf(json.type), ({ name, kind }) => storedValue(json[name], kind.name)),
    updatedAt: dateIn(json, '_updatedAt') ?? '',
    updatedBy: textIn(json._updatedBy, 'username'),
    createdAt: dateIn(json, '_createdAt'),
    createdBy: textIn(json._createdBy, 'username'),
    scriptError: textIn(json.scriptError, 'message'),
  };
}
