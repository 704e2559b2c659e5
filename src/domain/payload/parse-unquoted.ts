import { closestMatches } from '../../lib/closest-matches';
import { inputLimits } from '../../lib/input-limits';
import { parseJson, parseJsonObject, textOf } from '../../lib/json';
import type { RawValue } from '../fields/field-value';
import { findField } from '../fields/fields';
import { type ParseError, entryNames } from './entry';
import { type Payload, parsePayloadJson } from './payload';

/**
 * Returns the text of a JSON string that has lost its quotes, without its escapes; undefined where these are broken. A quote that is
 * still there had been escaped.
 */
function unescaped(text: string): string | undefined {
  if (!text.includes('\\')) return text;
  const inner = text.replace(/"/g, '\\"').replace(/\r/g, '\\r').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
  return textOf(parseJson(`"${inner}"`));
}

/** Returns a text without the white space of JSON around it. Any other, like a byte order mark, belongs to a script. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && ' \t\r\n'.includes(text.charAt(start))) start += 1;
  while (end > start && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function looseValue(text: string): RawValue | undefined {
  const value = unescaped(trimmed(text));
  if (value?.startsWith('[') === true && value.endsWith(']'))
    return value
      .slice(1, -1)
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  return value === 'null' ? '' : value;
}

/** Returns what looks like an unknown key inside a value, so that it is reported instead of becoming a part of the value. */
function keyWithin(name: string, text: string): string | undefined {
  if (findField(name)?.kind.name === 'code') return undefined;
  return /,\s*([A-Za-z_]\w*)\s*:(?!\/\/)/.exec(text)?.[1];
}

/** Returns a text without the brace that ends its object, and without a trailing comma before it. */
function withoutClosing(text: string): string {
  const closed = text.trimEnd();
  if (!closed.endsWith('}')) return text;
  const value = trimmed(closed.slice(0, -1));
  return value.endsWith(',') ? value.slice(0, -1) : value;
}

/** Parses JSON whose quotes Rocket.Chat has removed. The names of the fields show where a value ends and the next begins. */
function parseLoose(text: string): Payload {
  const key = new RegExp(`(^|[{,])\\s*"?(${entryNames.join('|')})"?\\s*:[ \\t\\r\\n]*`, 'g');
  const found: { name: string; start: number; valueStart: number }[] = [];
  for (let match = key.exec(text); match !== null; match = key.exec(text)) {
    found.push({ name: match[2] ?? '', start: match.index, valueStart: key.lastIndex });
    // A comma that ends an empty value begins the next key as well.
    key.lastIndex -= match[0].endsWith(',') ? 1 : 0;
  }
  const parts = found.map(({ name, valueStart }, index) => {
    const next = found[index + 1];
    const raw = next === undefined ? withoutClosing(text.slice(valueStart)) : text.slice(valueStart, next.start);
    return { name, value: looseValue(raw), unknownName: keyWithin(name, raw) };
  });
  const unknownNames = parts.flatMap(({ unknownName }) => unknownName ?? []);
  const parseErrors = unknownNames.map((typed, index): ParseError => {
    const nearest = index < inputLimits.listedErrors ? closestMatches(typed, entryNames) : [];
    return { code: 'unknown-field', typed, nearest };
  });
  for (const { name, value } of parts) if (value === 'None') parseErrors.push({ code: 'none-unquoted', field: name });
  const before = text.slice(0, found[0]?.start).replace(/[{\s]/g, '');
  const isWhole = found.length > 0 && before === '' && parts.every(({ value }) => value !== undefined);
  return {
    entries: parts.map(({ name, value = '' }) => ({ name, value })),
    parseErrors: isWhole ? parseErrors : [...parseErrors, { code: 'not-json', typed: text }],
  };
}

/** Parses the payload of a command: JSON, or what is left of it after Rocket.Chat has split it into words. */
export function parsePayload(text: string): Payload {
  const json = parseJsonObject(text);
  return json === undefined ? parseLoose(text) : parsePayloadJson(json);
}
