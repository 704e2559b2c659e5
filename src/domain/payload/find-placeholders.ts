import { isText } from '../../lib/json';
import { isList } from '../fields/field-value';
import { findField, isSecret } from '../fields/fields';
import { type Entry, entryNames } from './entry';

/** A variable or template that nobody filled in, as in a value of this field. */
export interface Placeholder {
  readonly field: string;
  readonly typed: string;
}

// ${NAME}, $(command), {{name}}, <name>. A link or an address in angle brackets is none.
const template = /\$\{[^{}]{0,60}\}|\$\([^()]{0,60}\)|\{\{[^{}]{0,60}\}\}|<[A-Za-z][\w .-]{0,60}>/;

/** A variable of a shell: in capitals anywhere, in other letters alone, because a dollar may be meant inside a name or URL. */
const variable = /\$[A-Z_][A-Z\d_]*\b|^[#@]?\$[A-Za-z_]\w*$/;

/** A placeholder and nothing else. */
const only =
  /^\s{0,9}["']?(\$\{[^{}]{0,60}\}|\$\w{1,60}|\$\([^()]{0,60}\)|\{\{[^{}]{0,60}\}\}|<[A-Za-z][\w .-]{0,60}>)["']?\s{0,9}$/;

/** The same as a value without quotes, which makes it no JSON. */
const unquoted =
  /:[ \t]{0,9}(\$\{[^{}]{0,60}\}|\$\w{1,60}|\{\{[^{}]{0,60}\}\}|<[A-Za-z][\w .-]{0,60}>)[ \t]{0,9}[,}\r\n]/;

/** Returns what in a value of this field nobody filled in; undefined where there is nothing of the kind. Scripts may contain it. */
function placeholderIn(name: string, text: string): string | undefined {
  const field = findField(name);
  if (field?.kind.name === 'code') return undefined;
  // A part of a secret must not be shown.
  if (field !== undefined && isSecret(field)) return only.exec(text)?.[1];
  // A trigger word may begin with a dollar.
  return (template.exec(text) ?? (field?.name === 'triggerWords' ? null : variable.exec(text.trim())))?.[0];
}

/** Returns the first placeholder of each field of a payload. */
export function findPlaceholders(entries: readonly Entry[]): Placeholder[] {
  const lowerNames = entryNames.map((name) => name.toLowerCase());
  return entries.flatMap(({ name, value }) => {
    const texts = isList(value) ? value : [value].filter(isText);
    const text = texts.find((item) => placeholderIn(name, item) !== undefined);
    if (text === undefined || !lowerNames.includes(name.toLowerCase())) return [];
    return [{ field: name, typed: placeholderIn(name, text) ?? '' }];
  });
}

/** Returns the placeholder that a text is, or that stands in it where a value belongs; undefined where there is none. */
export function barePlaceholder(text: string): string | undefined {
  return (only.exec(text) ?? unquoted.exec(text))?.[1];
}
