import { type Json, isJsonObject, isText } from '../../lib/json';
import { type RawValue, rawValueOf } from '../fields/field-value';
import { isSecretName } from '../fields/fields';
import type { Entry, ParseError } from './entry';

export interface Payload {
  readonly entries: readonly Entry[];
  readonly parseErrors: readonly ParseError[];
}

/** The properties of a stored document that no update accepts (docs/rocketchat/rest-api.md C.9). */
const readOnly: readonly string[] = [
  ...['_createdAt', '_createdBy', '_updatedAt', '_updatedBy', 'userId', 'scriptCompiled', 'scriptError'],
];

/** Returns a stored document, or an answer that contains one, as the payload that changes the integration to these values. */
function asPayload(json: Json): Json {
  const document = isJsonObject(json.integration) ? json.integration : json;
  if (!isText(document._id)) return document;
  const payload: Record<string, unknown> = { integrationId: document._id };
  for (const key of Object.keys(document)) {
    // The server ignores the token of an incoming integration (docs/rocketchat/rest-api.md C.7).
    const isOwn = key === '_id' || readOnly.includes(key) || (key === 'token' && document.type === 'webhook-incoming');
    if (!isOwn) payload[key] = document[key];
  }
  return payload;
}

/** Returns the entries of a payload, with an error for each value that no field can have. */
export function parsePayloadJson(json: Json): Payload {
  const entries: Entry[] = [];
  const parseErrors: ParseError[] = [];
  const payload = asPayload(json);
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
