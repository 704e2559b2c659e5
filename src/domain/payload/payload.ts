import { type Json, isJsonObject, isText } from '../../lib/json';
import { type RawValue, rawValueOf } from '../fields/field-value';
import { isSecretName } from '../fields/fields';
import type { Entry, ParseError } from './entry';

export interface Payload {
  readonly entries: readonly Entry[];
  readonly parseErrors: readonly ParseError[];
}

/** What a stored document says of itself, and no update takes (docs/rocketchat/rest-api.md C.9). */
const readOnly: readonly string[] = [
  ...['_createdAt', '_createdBy', '_updatedAt', '_updatedBy', 'userId', 'scriptCompiled', 'scriptError'],
];

/** An integration as the API gives it, alone or in its answer, as the payload that changes it to just that. */
function asPayload(json: Json): Json {
  const document = isJsonObject(json.integration) ? json.integration : json;
  if (!isText(document._id)) return document;
  const payload: Record<string, unknown> = { integrationId: document._id };
  for (const key of Object.keys(document)) {
    // The server ignores the token of an incoming one (docs/rocketchat/rest-api.md C.7).
    const isOwn = key === '_id' || readOnly.includes(key) || (key === 'token' && document.type === 'webhook-incoming');
    if (!isOwn) payload[key] = document[key];
  }
  return payload;
}

/** The entries of a payload that is JSON; what no field could be is a mistake. */
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

/** The entries as a payload again, secrets emptied: for a button that gives a command. */
export function writePayload(entries: readonly Entry[]): string {
  const payload: Record<string, RawValue> = {};
  for (const { name, value } of entries) payload[name] = isSecretName(name) ? '' : value;
  return JSON.stringify(payload);
}
