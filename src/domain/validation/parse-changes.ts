import { type FieldName, fieldNames } from '../fields/field-name';
import { type FieldValue, type RawValue, isEquivalent } from '../fields/field-value';
import type { FieldValues } from '../fields/field-values';
import { type Field, fields, fieldsOf, isUsed } from '../fields/fields';
import { type Result, type Problem, type Problems, ok, err } from '../fields/problem';
import type { Integration } from '../integration/integration';

/** What a person asks for, field by field, not yet understood. */
export type RawChanges = Readonly<Partial<Record<FieldName, RawValue>>>;

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
function isLeftAlone(field: Field, typed: RawValue, { values }: Integration): boolean {
  if (typeof typed !== 'string' || field.kind.name === 'secret') return false;
  return asShown(typed, field) === asShown(field.kind.format(values[field.name]), field);
}

function parseOne(field: Field, typed: RawValue, integration: Integration, event: unknown): Result<FieldValue> {
  const { type, values } = integration;
  if (!field.types.includes(type)) return err({ code: 'not-of-this-type', type });
  if (field.since !== undefined && values[field.name] === undefined) return err({ code: 'not-on-this-server' });
  const result = field.kind.parse(typed, field);
  if (!result.ok || isEquivalent(result.value, values[field.name])) return result;
  if (!isUsed(field, type, event)) return err({ code: 'not-of-this-event', event: String(event) });
  const problem = field.check(result.value, type);
  return problem === undefined ? ok(result.value) : err(problem);
}

/** The event that the integration will have, which decides what other fields mean; the stored one where the typed one is unusable. */
function eventAfter(integration: Integration, typed: RawChanges): FieldValue | undefined {
  const row = fieldsOf(integration.type).find(({ name }) => name === 'event');
  const result = typed.event === undefined ? undefined : row?.kind.parse(typed.event, row);
  return result?.ok === true ? result.value : integration.values.event;
}

/** Understands what was typed, one field at a time. A value equal to the stored one is no change, whatever it is. */
export function parseChanges(integration: Integration, typed: RawChanges): ParsedChanges {
  const changes: Partial<Record<FieldName, FieldValue>> = {};
  const problems: Partial<Record<FieldName, Problem>> = {};
  const event = eventAfter(integration, typed);
  for (const name of fieldNames) {
    const text = typed[name];
    const field = fields.find((row) => row.name === name);
    if (text === undefined || field === undefined || isLeftAlone(field, text, integration)) continue;
    const result = parseOne(field, text, integration, event);
    if (!result.ok) problems[name] = result.problem;
    else if (!isEquivalent(result.value, integration.values[name])) changes[name] = result.value;
  }
  return { changes, problems };
}
