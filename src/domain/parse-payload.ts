import type { Entry, Mistake } from './assignments';
import { closest } from './closest';
import { entryNames } from './collect-assignments';
import { findField } from './fields';
import { isList, type TypedValue } from './field-value';
import { isJsonObject } from './json';

export interface Payload {
  readonly entries: readonly Entry[];
  readonly mistakes: readonly Mistake[];
}

function jsonValue(value: unknown): TypedValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || isList(value))
    return value;
  return value === null ? '' : JSON.stringify(value);
}

function parseJson(text: string): Payload | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (!isJsonObject(json)) return undefined;
    return { entries: Object.keys(json).map((name) => ({ name, value: jsonValue(json[name]) })), mistakes: [] };
  } catch {
    return undefined;
  }
}

function looseValue(text: string): TypedValue {
  const value = text.trim();
  if (value.startsWith('[') && value.endsWith(']'))
    return value
      .slice(1, -1)
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  return value === 'null' ? '' : value;
}

/** Something inside a value that reads like one more key: better asked about than taken for a part of the value. */
function keyWithin(name: string, text: string): string | undefined {
  if (findField(name)?.kind.name === 'code') return undefined;
  return /,\s*([A-Za-z_]\w*)\s*:(?!\/\/)/.exec(text)?.[1];
}

/** JSON whose quotes Rocket.Chat has removed: the known argument names tell where one value ends and the next begins. */
function parseLoose(text: string): Payload {
  const key = new RegExp(`(^|[{,\\s])"?(${entryNames.join('|')})"?\\s*:\\s*`, 'g');
  const found: { name: string; start: number; valueStart: number }[] = [];
  for (let match = key.exec(text); match !== null; match = key.exec(text)) {
    found.push({ name: match[2] ?? '', start: match.index, valueStart: key.lastIndex });
  }
  const entries = found.map(({ name, valueStart }, index) => {
    const next = found[index + 1];
    const raw = text.slice(valueStart, next?.start).replace(next === undefined ? /\s*\}\s*$/ : /\s*,?\s*$/, '');
    return { name, value: looseValue(raw), within: keyWithin(name, raw) };
  });
  const unknown = entries.reduce<string[]>(
    (names, { within }) => (within === undefined ? names : [...names, within]),
    [],
  );
  const mistakes: Mistake[] = unknown.map((typed) => ({
    code: 'unknown-field',
    typed,
    nearest: closest(typed, entryNames),
  }));
  const before = text.slice(0, found[0]?.start).replace(/[{\s]/g, '');
  if (found.length === 0 || before !== '') mistakes.push({ code: 'not-json', typed: text });
  return { entries, mistakes };
}

/** Understands the document's payload: as JSON, or as what Rocket.Chat's splitting of a command leaves of one line of it. */
export function parsePayload(text: string): Payload {
  return parseJson(text) ?? parseLoose(text);
}
