import { hasLoneSurrogate } from '../../lib/lone-surrogate';
import type { FieldName } from '../fields/field-name';
import { type FieldValue, type RawValue, isEquivalent, isList } from '../fields/field-value';
import { type ByField, type FieldValues, mapFields } from '../fields/field-values';
import { type Field, fields, fieldsOf, isSecret, isUsed } from '../fields/fields';
import { restoreTypedUrls } from '../fields/hidden-urls';
import type { IntegrationType } from '../fields/integration-type';
import { type Problem, type Problems, type Result, err, ok } from '../fields/problem';
import type { Integration } from '../integration/integration';

/** What a person asks for, by field, not yet parsed. */
export type RawChanges = ByField<RawValue>;

export interface ParsedChanges {
  /** The values that could be parsed and differ from what is stored. */
  readonly changes: FieldValues;
  readonly problems: Problems;
}

/** Returns a text as a browser sends it back: every line ends the same in a text area, and an input of one line drops line ends. */
function asShown(text: string, field: Field): string {
  return text.replace(/\r\n?|\n/g, field.kind.control === 'lines' ? '\n' : '');
}

/** Returns whether a field was sent back as a form or an export shows it. That is no change, even where the value would not be valid today. */
export function isLeftAlone(field: Field, typed: RawValue, { values }: Integration): boolean {
  if (isList(typed)) return isEquivalent(typed, values[field.name]);
  if (typeof typed !== 'string' || isSecret(field)) return false;
  return asShown(typed, field) === asShown(field.kind.format(values[field.name]), field);
}

function parseField(field: Field, typed: RawValue, integration: Integration, event: unknown): Result<FieldValue> {
  const { type, values } = integration;
  if (!field.types.includes(type)) return err({ code: 'not-of-this-type', type });
  if (field.since !== undefined && values[field.name] === undefined) return err({ code: 'not-on-this-server' });
  const result = field.kind.parse(typed, field);
  if (!result.ok || isEquivalent(result.value, values[field.name])) return result;
  if (hasLoneSurrogate(String(typed))) return err({ code: 'lone-surrogate' });
  if (!isUsed(field, type, event)) return err({ code: 'not-of-this-event', event: String(event) });
  const problem = field.check(result.value, type);
  return problem === undefined ? ok(result.value) : err(problem);
}

/** Returns the event that the integration will have, which decides what other fields mean; the stored one where the typed one is invalid. */
function eventAfter(integration: Integration, typed: RawChanges): FieldValue | undefined {
  const row = fieldsOf(integration.type).find(({ name }) => name === 'event');
  const result = typed.event === undefined ? undefined : row?.kind.parse(typed.event, row);
  return result?.ok === true ? result.value : integration.values.event;
}

/** Returns the values that can be parsed, whatever is stored. */
export function parseValues(type: IntegrationType, raw: RawChanges): FieldValues {
  return mapFields(fieldsOf(type), (field) => {
    const value = raw[field.name];
    const result = value === undefined ? undefined : field.kind.parse(value, field);
    return result?.ok === true ? result.value : undefined;
  });
}

/** Returns what was typed, with the stored URLs for those that came back with a hidden part. @param known values that may have been shown */
export function withStoredUrls(type: IntegrationType, raw: RawChanges, known: readonly FieldValues[]): RawChanges {
  const restored = mapFields(fieldsOf(type), (field) => {
    const typed = raw[field.name];
    return typed === undefined
      ? undefined
      : restoreTypedUrls(
          field,
          typed,
          known.map((values) => values[field.name]),
        );
  });
  return { ...raw, ...restored };
}

/** Parses what was typed, field by field. A value equal to the stored one is no change, even if it is invalid. */
export function parseChanges(integration: Integration, typed: RawChanges): ParsedChanges {
  const event = eventAfter(integration, typed);
  const changes: Partial<Record<FieldName, FieldValue>> = {};
  const problems: Partial<Record<FieldName, Problem>> = {};
  for (const field of fields) {
    const { name } = field;
    const value = typed[name];
    if (value === undefined || isLeftAlone(field, value, integration)) continue;
    const result = parseField(field, value, integration, event);
    if (!result.ok) problems[name] = result.problem;
    else if (!isEquivalent(result.value, integration.values[name])) changes[name] = result.value;
  }
  return { changes, problems };
}
