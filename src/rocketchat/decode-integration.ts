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
 * Returns a stored value in the type of its field; undefined where that is impossible, because no server would accept it again.
 * Releases before 3.4 stored a channel as text, null in lists and counts as text (docs/rocketchat/rest-api.md D.4, D.6, D.7).
 */
function storedValue(value: unknown, kind: FieldKind['name']): FieldValue | undefined {
  if (value === null) return null;
  if (kind === 'list') return storedList(value);
  if (kind === 'count') return storedCount(value);
  if (kind === 'boolean') return typeof value === 'boolean' ? value : undefined;
  return isText(value) ? value : undefined;
}

/** Returns a date as ISO text. EJSON writes it as `{$date}`. */
function dateIn(json: Json, key: string): string | undefined {
  const value = json[key];
  return textIn(json, key) ?? textIn(value, '$date');
}

/** Returns the integration of a stored document; undefined where the document has no id, or a type that this app doesn't know. */
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
