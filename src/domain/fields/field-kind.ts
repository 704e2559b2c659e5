import { closestMatches } from '../../lib/closest-matches';
import { isEmptyWord, unescapeEmptyWord } from './written/empty-words';
import { type FieldValue, type RawValue, isList } from './field-value';
import { type Result, err, ok } from './problem';
import { readChannel, splitChannels } from './written/channel';
import { readEmoji } from './written/emoji';
import { splitUrls, unwrapUrl } from './written/url';

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

const parseText: FieldKind['parse'] = (typed) => {
  if (typeof typed !== 'string') return err({ code: 'not-text' });
  const text = typed.trim();
  if (isEmptyWord(text)) return err({ code: 'empty-word', typed: text, escaped: `\\${text}` });
  return /[\r\n]/.test(text) ? err({ code: 'several-lines' }) : ok(unescapeEmptyWord(text));
};

/** Returns a parser of texts that people write in several ways. */
function parseTextAs(read: (text: string) => string): FieldKind['parse'] {
  return (typed, field) => {
    const result = parseText(typed, field);
    return result.ok && typeof result.value === 'string' ? ok(read(result.value)) : result;
  };
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

/** @param read returns an item as the server knows it */
function parseList(split: Split, read: (item: string) => string = (item) => item): FieldKind['parse'] {
  return (typed) => {
    if (typeof typed !== 'string') return isList(typed) ? ok(items(typed.map(read))) : err({ code: 'not-a-list' });
    const text = typed.trim();
    if (isEmptyWord(text)) return err({ code: 'empty-word', typed: text, escaped: `\\${text}` });
    return ok(items(split(unescapeEmptyWord(text)).map((item) => read(item.trim()))));
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

export const addressKind: FieldKind = { ...textKind, parse: parseTextAs(unwrapUrl) };

export const emojiKind: FieldKind = { ...textKind, parse: parseTextAs(readEmoji) };

/** One room or person. */
export const channelKind: FieldKind = { ...textKind, parse: parseTextAs(readChannel) };

export const booleanKind: FieldKind = {
  name: 'boolean',
  control: 'select',
  parse: parseBoolean,
  format: (value) => String(value === true),
};

export const listKind: FieldKind = { name: 'list', control: 'line', parse: parseList(splitAtCommas), format: asText };

/** Rooms and people. */
export const channelsKind: FieldKind = { ...listKind, parse: parseList(splitChannels, readChannel) };

/** A list with one item per line, for items that often contain commas. */
export const linesKind: FieldKind = {
  ...listKind,
  control: 'lines',
  parse: parseList(splitUrls, unwrapUrl),
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
  parse(typed) {
    if (typeof typed !== 'string') return err({ code: 'not-text' });
    const text = typed.trim();
    return isEmptyWord(text) ? err({ code: 'empty-word', typed: text, escaped: `${text};` }) : ok(typed);
  },
  format: asText,
};

/** A secret is never shown, so it has no text. */
export const secretKind: FieldKind = { name: 'secret', control: 'line', parse: parseText, format: () => '' };
