import { type FieldName, fieldNames } from '../fields/field-name';
import { type FieldValue, type TypedValue, isSameValue } from '../fields/field-value';
import type { FieldValues } from '../fields/field-values';
import { type Field, fields, fieldsOf, isUsed } from '../fields/fields';
import { type Parsed, type Problem, type Problems, parsed, unusable } from '../fields/problem';
import type { Integration } from '../integration/integration';

/** What a person asks for, field by field, not yet understood. */
export type TypedChanges = Readonly<Partial<Record<FieldName, TypedValue>>>;

export interface ParsedChanges {
  /** The values that were understood and differ from what is stored. */
  readonly changes: FieldValues;
  readonly problems: Problems;
}

/** A browser makes every line end the same in a text area, and drops them from an input of one line. */
function asShown(text: string, field: Field): string {
  return text.replace(/\r\n?|\n/g, field.kind.control === 'lines' ? '\n' : '');
}

/** What a form sends back as it was shown is no change, not even where it would be no valid value today. */
function isLeftAlone(field: Field, typed: TypedValue, { values }: Integration): boolean {
  if (typeof typed !== 'string' || field.kind.name === 'secret') return false;
  return asShown(typed, field) === asShown(field.kind.format(values[field.name]), field);
}

function parseOne(field: Field, typed: TypedValue, integration: Integration, event: unknown): Parsed<FieldValue> {
  const { type, values } = integration;
  if (!field.types.includes(type)) return unusable({ code: 'not-of-this-type', type });
  if (field.since !== undefined && values[field.name] === undefined) return unusable({ code: 'not-on-this-server' });
  const result = field.kind.parse(typed, field);
  if (!result.ok || isSameValue(result.value, values[field.name])) return result;
  if (!isUsed(field, type, event)) return unusable({ code: 'not-of-this-event', event: String(event) });
  const problem = field.check(result.value, type);
  return problem === undefined ? parsed(result.value) : unusable(problem);
}

/** The event that the integration will have, which decides what other fields mean; the stored one where the typed one is unusable. */
function eventAfter(integration: Integration, typed: TypedChanges): FieldValue | undefined {
  const row = fieldsOf(integration.type).find(({ name }) => name === 'event');
  const result = typed.event === undefined ? undefined : row?.kind.parse(typed.event, row);
  return result?.ok === true ? result.value : integration.values.event;
}

/** Understands what was typed, one field at a time. A value equal to the stored one is no change, whatever it is. */
export function parseChanges(integration: Integration, typed: TypedChanges): ParsedChanges {
  const changes: Partial<Record<FieldName, FieldValue>> = {};
  const problems: Partial<Record<FieldName, Problem>> = {};
  const event = eventAfter(integration, typed);
  for (const name of fieldNames) {
    const text = typed[name];
    const field = fields.find((row) => row.name === name);
    if (text === undefined || field === undefined || isLeftAlone(field, text, integration)) continue;
    const result = parseOne(field, text, integration, event);
    if (!result.ok) problems[name] = result.problem;
    else if (!isSameValue(result.value, integration.values[name])) changes[name] = result.value;
  }
  return { changes, problems };
}
