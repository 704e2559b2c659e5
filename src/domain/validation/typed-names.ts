import type { FieldName } from '../fields/field-name';
import { type RawValue, isList } from '../fields/field-value';
import { type Field, fieldsOf } from '../fields/fields';
import type { Problem, Problems } from '../fields/problem';
import { findChannelKeyword } from '../fields/value-checks';
import type { Integration } from '../integration/integration';
import { type RawChanges, isLeftAlone } from './parse-changes';
import type { Reading } from './read-name';

/** By the names that were looked up. A username has an `@` here. */
export type Readings = ReadonlyMap<string, Reading>;

/** How many names of one change are looked up. The rest is taken as it was typed. */
const maxNames = 20;

const namingFields: readonly FieldName[] = ['channel', 'targetRoom', 'username'];

/** Returns the names in a typed value as they are looked up; none where it can't be parsed, or is what is stored. */
function namesIn(field: Field, typed: RawValue, integration: Integration): string[] {
  if (isLeftAlone(field, typed, integration)) return [];
  const result = field.kind.parse(typed, field);
  if (!result.ok) return [];
  if (isList(result.value)) return [...result.value];
  if (typeof result.value !== 'string' || result.value === '') return [];
  return [field.name === 'username' ? `@${result.value}` : result.value];
}

function eachNaming({ type }: Integration, typed: RawChanges): { field: Field; value: RawValue }[] {
  return fieldsOf(type).flatMap((field) => {
    const value = typed[field.name];
    return value === undefined || !namingFields.includes(field.name) ? [] : [{ field, value }];
  });
}

/** Returns the names of rooms and people among typed values that aren't stored yet. */
export function typedNames(integration: Integration, typed: RawChanges): string[] {
  const names = eachNaming(integration, typed).flatMap(({ field, value }) => {
    const stored = integration.values[field.name];
    return namesIn(field, value, integration).filter((name) => !isList(stored) || !stored.includes(name));
  });
  return [...new Set(names)]
    .filter((name) => /^(?:[#@][^#@]|[^#@])/.test(name) && findChannelKeyword(name) === undefined)
    .slice(0, maxNames);
}

/** Returns typed values with the rooms and people that they certainly mean. A value without any stays exactly as typed. */
export function withReadings(integration: Integration, typed: RawChanges, readings: Readings): RawChanges {
  const changed: Partial<Record<FieldName, RawValue>> = { ...typed };
  const read = (name: string): string => {
    const reading = readings.get(name);
    return reading?.kind === 'means' ? reading.channel : name;
  };
  for (const { field, value } of eachNaming(integration, typed)) {
    const names = namesIn(field, value, integration);
    const known = [...new Set(names.map(read))];
    if (!names.some((name) => read(name) !== name)) continue;
    const [first = ''] = known;
    changed[field.name] = field.kind.name === 'list' ? known : field.name === 'username' ? first.slice(1) : first;
  }
  return changed;
}

function withReading(problem: Problem, readings: Readings): Problem {
  const name =
    problem.code === 'channel-without-mark'
      ? problem.channel
      : problem.code === 'room-unknown'
        ? problem.room
        : problem.code === 'user-unknown'
          ? `@${problem.username}`
          : undefined;
  const reading = name === undefined ? undefined : readings.get(name);
  if (reading?.kind === 'several') return { code: 'several-readings', typed: name ?? '', readings: reading.channels };
  if (reading?.kind !== 'unknown' || reading.nearest.length === 0) return problem;
  const { nearest } = reading;
  switch (problem.code) {
    case 'user-unknown': {
      const people = nearest.filter((channel) => channel.startsWith('@')).map((channel) => channel.slice(1));
      return people.length === 0 ? problem : { ...problem, nearest: people };
    }
    case 'room-unknown':
    case 'channel-without-mark':
      return { ...problem, nearest };
    default:
      return problem;
  }
}

/** Returns the problems with what a name could have been. */
export function explainNames(problems: Problems, readings: Readings): Problems {
  const explained: Partial<Record<FieldName, Problem>> = { ...problems };
  for (const name of namingFields) {
    const problem = problems[name];
    if (problem !== undefined) explained[name] = withReading(problem, readings);
  }
  return explained;
}
