import type { FieldName } from '../fields/field-name';
import { isEmptyValue, isList } from '../fields/field-value';
import type { FieldValues } from '../fields/field-values';
import { fieldsOf, isUsed } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';
import { findEvent } from '../fields/outgoing-event';
import type { Problem, Problems } from '../fields/problem';
import { positionOf } from './script-fault';
import { type ScriptCompiler, scriptFaultOf } from './script-syntax';

/** The rooms and users that an integration names. The server refuses to save those that don't exist. */
export interface References {
  /** In the forms `#name`, `#roomId`, `@username` and `@userId`. */
  readonly rooms: readonly string[];
  readonly users: readonly string[];
}

/** The names that don't exist, and what to know of the rooms that do. */
export interface CheckedReferences extends References {
  readonly archived: readonly string[];
  /** Only some people may post in them. */
  readonly readOnly: readonly string[];
}

/** An integration as it would be stored, and which of its fields the change touches. */
export interface Candidate {
  readonly type: IntegrationType;
  readonly values: FieldValues;
  readonly changed: FieldValues;
}

function channelsOf({ type, values }: Candidate): readonly string[] {
  const used = fieldsOf(type).some((field) => field.name === 'channel' && isUsed(field, type, values.event));
  return used && isList(values.channel) ? values.channel.filter((channel) => /^[#@]/.test(channel)) : [];
}

/** Returns the names to look up before `validateIntegration`. The server never checks a target room, so only a new one is looked up (docs/rocketchat/rest-api.md F.3). */
export function referencesIn(whole: Candidate): References {
  const target = whole.changed.targetRoom;
  const targets = typeof target === 'string' && /^[#@]/.test(target) ? [target] : [];
  const username = whole.values.username;
  return {
    rooms: [...new Set([...channelsOf(whole), ...targets])],
    users: typeof username === 'string' && username !== '' ? [username] : [],
  };
}

type Rule = (whole: Candidate, unknown: References) => Problem | undefined;

const roomRule: Rule = (whole, unknown) => {
  const room = channelsOf(whole).find((channel) => unknown.rooms.includes(channel));
  return room === undefined ? undefined : { code: 'room-unknown', room, stored: whole.changed.channel === undefined };
};

const userRule: Rule = ({ values: { username }, changed }, unknown) =>
  typeof username === 'string' && unknown.users.includes(username)
    ? { code: 'user-unknown', username, stored: changed.username === undefined }
    : undefined;

const targetRule: Rule = ({ values: { targetRoom, event } }, unknown) => {
  if (findEvent(event).needsTargetRoom && isEmptyValue(targetRoom)) return { code: 'target-room-needed' };
  return typeof targetRoom === 'string' && unknown.rooms.includes(targetRoom)
    ? { code: 'room-unknown', room: targetRoom, stored: false }
    : undefined;
};

/** Returns how the server compiles the script. Only servers from 8.4 on have the flag, and it is here if the server is known to have it. */
function compilerOf({ skipTranspile }: FieldValues): ScriptCompiler {
  if (skipTranspile === undefined) return 'sloppy';
  return skipTranspile === true ? 'as-is' : 'strict';
}

/** Checks the script only where it or its switch changes, so that an integration with a broken script can still be edited. */
const scriptRule: Rule = ({ values, changed }) => {
  const { script, scriptEnabled } = values;
  if (
    scriptEnabled !== true ||
    [changed.script, changed.scriptEnabled, changed.skipTranspile].every((value) => value === undefined)
  )
    return undefined;
  // An incoming integration with an emptied script keeps running the old compiled one (docs/rocketchat/rest-api.md C.4).
  if (typeof script !== 'string' || script.trim() === '') return { code: 'script-missing' };
  const fault = scriptFaultOf(script, compilerOf(values));
  if (fault === undefined) return undefined;
  const position = positionOf(script, fault);
  const { reason, message } = fault;
  return { code: 'script-does-not-compile', reason, message, ...(position !== undefined && { position }) };
};

const outgoingRules: readonly (readonly [FieldName, Rule])[] = [
  [
    'urls',
    ({ values, changed }) =>
      isEmptyValue(values.urls) ? { code: 'urls-missing', stored: changed.urls === undefined } : undefined,
  ],
  [
    'token',
    ({ values, changed }) =>
      isEmptyValue(values.token) ? { code: 'token-missing', stored: changed.token === undefined } : undefined,
  ],
  ['targetRoom', targetRule],
];

const rules: readonly (readonly [FieldName, Rule])[] = [
  ['name', ({ values }) => (isEmptyValue(values.name) ? { code: 'required' } : undefined)],
  ['username', ({ values }) => (isEmptyValue(values.username) ? { code: 'required' } : undefined)],
  ['username', userRule],
  ['channel', roomRule],
  ['script', scriptRule],
];

/** Returns the first problem of each field that the server would refuse, or save and then fail at. */
export function validateIntegration(whole: Candidate, unknown: References): Problems {
  const problems: Partial<Record<FieldName, Problem>> = {};
  for (const [name, rule] of whole.type === 'webhook-outgoing' ? [...rules, ...outgoingRules] : rules) {
    const problem = rule(whole, unknown);
    if (problem !== undefined) problems[name] = problems[name] ?? problem;
  }
  return problems;
}
