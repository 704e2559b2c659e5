import type { Snapshot } from '../../domain/change/snapshot';
import { mapFields, pickFields } from '../../domain/fields/field-values';
import { fieldsOf, isSecretName, isUsed, omitSecrets } from '../../domain/fields/fields';
import { restoreUrls } from '../../domain/fields/hidden-urls';
import type { FormInput } from '../../domain/change/form-session';
import type { ViewState } from '../../ports/handlers';

/** What was typed into a form, for the fields that its integration has with the chosen event. */
export interface FormFields {
  /** A URL that the form showed with a hidden part is encrypted in it, as in the session; a new one is not yet. */
  readonly plain: FormInput;
  /** Secrets that were typed. An empty one keeps what is stored. Never kept with the session. */
  readonly secrets: FormInput;
}

/** Returns whether anything was typed that differs from what the form showed. */
export function isChanged(typed: FormInput, { type, values }: Snapshot): boolean {
  return fieldsOf(type).some(({ name, kind }) => {
    const text = typed[name];
    return text !== undefined && text !== kind.format(values[name]);
  });
}

/** Returns the lines of a text, each that came back as it was shown as it is kept. */
function restoreLines(text: string, known: readonly (string | undefined)[]): string {
  return String(restoreUrls(text.replace(/\r\n?/g, '\n'), known));
}

/**
 * Returns the fields of a submitted form. Fields of an event that is no longer chosen are dropped, although the client sends them.
 * It leaves out untouched fields that were added later; for those the session knows what was typed before (docs/rocketchat/hosting.md 2).
 */
export function formFields(texts: ViewState, before: FormInput, { type, values }: Snapshot): FormFields {
  const event = texts.event ?? before.event ?? values.event;
  const used = fieldsOf(type).filter((field) => isUsed(field, type, event));
  const typed = mapFields(used, ({ name, kind, holdsUrls }) => {
    const text = texts[name] ?? before[name];
    // Encrypted, as the session keeps them.
    return text !== undefined && holdsUrls ? restoreLines(text, [before[name], kind.format(values[name])]) : text;
  });
  return {
    plain: omitSecrets(typed),
    secrets: pickFields(typed, (name) => isSecretName(name) && typed[name]?.trim() !== ''),
  };
}
