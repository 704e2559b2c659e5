import { type Json, isJsonObject, isText } from '../../lib/json';
import { type RawValue, rawValueOf } from '../fields/field-value';
import { isSecretName } from '../fields/fields';
import { type Entry, type ParseError, entryNames } from './entry';
import type { Picked } from './find-json';

export interface Payload {
  readonly entries: readonly Entry[];
  readonly parseErrors: readonly ParseError[];
}

/** The properties of a stored document that no update accepts (docs/rocketchat/rest-api.md C.9). */
const readOnly: readonly string[] = [
  ...['_createdAt', '_createdBy', '_updatedAt', '_updatedBy', 'userId', 'scriptCompiled', 'scriptError'],
];

/** What calls and answers of the API have around a payload. */
const wrappers: readonly string[] = ['integration', 'payload', 'data', 'body', 'json'];

function namesField(value: unknown): value is Json {
  return isJsonObject(value) && Object.keys(value).some((name) => entryNames.includes(name) || name === '_id');
}

/** Returns the payloads in an object that was read: itself, or those inside it, as in an answer of the API. */
export function pickPayloads(json: Json): Picked {
  const objects: Json[] = [];
  const rest: string[] = [];
  const unread: unknown[] = [json];
  for (const value of unread) {
    if (!isJsonObject(value)) {
      if (Array.isArray(value)) for (const item of value) unread.push(item);
      continue;
    }
    const isWrapper = wrappers.some((name) => namesField(value[name]));
    if (namesField(value) && !isWrapper) objects.push(value);
    else
      for (const [name, part] of Object.entries(value)) {
        if (isText(part)) rest.push(`${name}: ${part}`);
        else unread.push(part);
      }
  }
  const isSure = objects.length > 0;
  return { objects: isSure ? objects : [json], isSure, rest: isSure ? rest.join('\n') : '' };
}

/** Returns whether an object is an integration as the API returns it. */
export function isDocument(json: Json): boolean {
  return isText(json._id);
}

/**
 * Returns a document as the payload that changes the integration to these values; any other payload as it is. The server ignores the
 * token of an incoming integration (docs/rocketchat/rest-api.md C.7).
 */
export function withoutReadOnly(document: Json): Json {
  if (!isDocument(document)) return document;
  const payload: Record<string, unknown> = { integrationId: document._id };
  for (const key of Object.keys(document)) {
    const isOwn = key === '_id' || readOnly.includes(key) || (key === 'token' && document.type === 'webhook-incoming');
    if (!isOwn) payload[key] = document[key];
  }
  return payload;
}

/** Returns the entries of a payload, with an error for each value that no field can have. */
export function parsePayloadJson(json: Json): Payload {
  const entries: Entry[] = [];
  const parseErrors: ParseError[] = [];
  const payload = withoutReadOnly(json);
  for (const name of Object.keys(payload)) {
    const value = rawValueOf(payload[name]);
    if (value === undefined) parseErrors.push({ code: 'unusable-value', typed: name });
    else entries.push({ name, value });
  }
  return { entries, parseErrors };
}

/** Returns entries as a payload without the values of secrets, for the value of a button. */
export function writePayload(entries: readonly Entry[]): string {
  const payload: Record<string, RawValue> = {};
  for (const { name, value } of entries) payload[name] = isSecretName(name) ? '' : value;
  return JSON.stringify(payload);
}
