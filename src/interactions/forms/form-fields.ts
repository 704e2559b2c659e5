import type { Snapshot } from '../../domain/change/snapshot';
import type { FieldName } from '../../domain/fields/field-name';
import { fieldsOf, isUsed } from '../../domain/fields/fields';
import type { FormInput } from '../../domain/form-session';

/** What a form says of the fields that its integration has for the event that is chosen. */
export interface TypedFields {
  readonly plain: FormInput;
  /** Secrets that were typed; an empty one keeps what is stored. Never kept with the draft. */
  readonly secrets: FormInput;
}

/** Whether anything was typed that is not as it was. */
export function isChanged(typed: FormInput, { type, values }: Snapshot): boolean {
  return fieldsOf(type).some(({ name, kind }) => {
    const text = typed[name];
    return text !== undefined && text !== kind.format(values[name]);
  });
}

/**
 * Sorts what a form sent. The client goes on sending the fields of an event that is no longer chosen, which count for nothing,
 * and leaves out those that were added later and not touched, for which the draft knows what was typed before (docs/rocketchat/hosting.md 2).
 */
export function formFields(
  texts: Readonly<Record<string, string>>,
  before: FormInput,
  { type, values }: Snapshot,
): TypedFields {
  const event = texts.event ?? before.event ?? values.event;
  const plain: Partial<Record<FieldName, string>> = {};
  const secrets: Partial<Record<FieldName, string>> = {};
  for (const field of fieldsOf(type).filter((one) => isUsed(one, type, event))) {
    const text = texts[field.name] ?? before[field.name];
    if (text === undefined) continue;
    if (field.kind.name !== 'secret') plain[field.name] = text;
    else if (text.trim() !== '') secrets[field.name] = text;
  }
  return { plain, secrets };
}
