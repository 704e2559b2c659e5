import { closestMatches } from '../../lib/closest-matches';
import { type FieldValue, type RawValue, isList } from './field-value';
import { type Result, err, ok } from './problem';

/** A kind of field: its control in the form, and how text becomes its value and back. */
export interface FieldKind {
  readonly name: 'text' | 'boolean' | 'list' | 'choice' | 'count' | 'code' | 'secret';
  readonly control: 'line' | 'lines' | 'select';
  /** Returns the value that a typed text or a value of a JSON payload means. Blank text clears, where the kind can be cleared. */
  parse(typed: RawValue, field: { choices: readonly string[] }): Result<FieldValue>;
  /** Returns the text that `parse` turns into the same value. */
  format(value: FieldValue | undefined): string;
}

function asText(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  return isList(value) ? value.join(', ') : String(value);
}

function parseText(typed: RawValue): Result<FieldValue> {
  if (typeof typed !== 'string') return err({ code: 'not-text' });
  const text = typed.trim();
  return /[\r\n]/.test(text) ? err({ code: 'several-lines' }) : ok(text);
}

const trueWords: readonly string[] = ['true', 'yes', 'on', '1'];
const falseWords: readonly string[] = ['false', 'no', 'off', '0'];

function parseBoolean(typed: RawValue): Result<FieldValue> {
  const word = asText(typed).trim().toLowerCase();
  if (word === '') return err({ code: 'cannot-be-cleared' });
  const isTrue = trueWords.includes(word);
  const isBoolean = !isList(typed) && (isTrue || falseWords.includes(word));
  return isBoolean ? ok(isTrue) : err({ code: 'not-a-boolean', typed: asText(typed) });
}

function items(parts: readonly string[]): string[] {
  return parts.map((item) => item.trim()).filter((item) => item !== '');
}

type Split = (text: string) => string[];

const splitAtCommas: Split = (text) => text.split(/[\r\n,]+/);

const url = /^\w+:\/\//;

/** Returns the URL in `<https://…>` and in a link of Markdown; any other text as it is. */
function unwrapped(item: string): string {
  if (item.startsWith('<') && item.endsWith('>')) return item.slice(1, -1);
  return /^\[[^\]]*\]\(([^()]+)\)$/.exec(item)?.[1] ?? item;
}

/**
 * Splits at lines, because a comma may belong to a URL. Splits a single line at white space where it contains nothing but URLs, and
 * else at commas before the next URL.
 */
const splitAtLines: Split = (text) => {
  if (/[\r\n]/.test(text.trim())) return text.split(/[\r\n]+/).map((line) => unwrapped(line.trim()));
  const parts = text
    .trim()
    .split(/\s+/)
    .map((part) => unwrapped(part.replace(/[,;]$/, '')));
  if (parts.length > 1 && parts.every((part) => url.test(part))) return parts;
  const items = url.test(text.trim()) ? text.split(/,(?=\s*\w+:\/\/)|,\s*$/) : text.split(',');
  return items.map((item) => unwrapped(item.trim()));
};

function parseList(split: Split): FieldKind['parse'] {
  return (typed) => {
    if (typeof typed === 'string') return ok(items(split(typed)));
    return isList(typed) ? ok(items(typed)) : err({ code: 'not-a-list' });
  };
}

const maxCount = 999_999;

function parseCount(typed: RawValue): Result<FieldValue> {
  const text = asText(typed).trim();
  if (text === '' && !isList(typed)) return ok(null);
  if (isList(typed) || !/^[1-9]\d*$/.test(text)) return err({ code: 'not-a-count', typed: text });
  return text.length > String(maxCount).length ? err({ code: 'count-too-large', max: maxCount }) : ok(Number(text));
}

export const textKind: FieldKind = { name: 'text', control: 'line', parse: parseText, format: asText };

export const booleanKind: FieldKind = {
  name: 'boolean',
  control: 'select',
  parse: parseBoolean,
  format: (value) => String(value === true),
};

export const listKind: FieldKind = { name: 'list', control: 'line', parse: parseList(splitAtCommas), format: asText };

/** A list with one item per line, for items that often contain commas. */
export const linesKind: FieldKind = {
  ...listKind,
  control: 'lines',
  parse: parseList(splitAtLines),
  format: (value) => (isList(value) ? value.join('\n') : asText(value)),
};

export const choiceKind: FieldKind = {
  name: 'choice',
  control: 'select',
  parse(typed, { choices }) {
    const word = asText(typed).trim();
    if (word === '') return err({ code: 'cannot-be-cleared' });
    const choice = isList(typed) ? undefined : choices.find((known) => known.toLowerCase() === word.toLowerCase());
    if (choice !== undefined) return ok(choice);
    const [closestChoice] = closestMatches(word, choices, 1);
    return err({ code: 'not-a-choice', typed: word, choices, ...(closestChoice !== undefined && { closestChoice }) });
  },
  format: asText,
};

export const countKind: FieldKind = { name: 'count', control: 'line', parse: parseCount, format: asText };

/** Code is kept exactly as typed, including white space and line ends. */
export const codeKind: FieldKind = {
  name: 'code',
  control: 'lines',
  parse: (typed) => (typeof typed === 'string' ? ok(typed) : err({ code: 'not-text' })),
  format: asText,
};

/** A secret is never shown, so it has no text. */
export const secretKind: FieldKind = { name: 'secret', control: 'line', parse: parseText, format: () => '' };
