import { findField } from '../fields/fields';
import type { ParseError } from '../payload/entry';
import { type Start, startFinder } from './find-start';
import { isFreeText, readValue } from './read-value';
import { isKnownName, isQuoted } from './split-word';

/** The words of a command, each value in one word: `name=value`, or in a condition also `name~value`. */
export interface SpelledArgs {
  readonly args: readonly string[];
  readonly parseErrors: readonly ParseError[];
}

/** The most words of a label. */
const maxLabel = 3;

/** A word that belongs to no name, or a name with its value. */
interface Item {
  readonly text: string;
  readonly set?: { readonly name: string; readonly value: string };
}

/** Returns the name that words before a name complete, as in `Target channel=…`, and how many words these are. */
function labelBefore(items: readonly Item[], { name }: Start): { name: string; count: number } | undefined {
  for (let count = Math.min(maxLabel, items.length); count > 0; count -= 1) {
    const label = items.slice(-count);
    const joined = [...label.map(({ text }) => text), name].join('');
    const isLabel = label.every(({ set, text }) => set === undefined && !isQuoted(text)) && isKnownName(joined);
    if (isLabel) return { name: findField(joined)?.name ?? joined, count };
  }
  return undefined;
}

/** Reads the words in order: those of names, and others as they are. */
function readItems(args: readonly string[], isCondition: boolean, parseErrors: ParseError[]): Item[] {
  const findStart = startFinder(args, isCondition);
  const items: Item[] = [];
  let isSeparated = false;
  let hasName = false;
  for (let at = 0; at < args.length;) {
    const word = args[at] ?? '';
    const start = findStart(at);
    // What follows is a payload.
    if (word.startsWith('{') && (isCondition || !hasName))
      return [...items, ...args.slice(at).map((text) => ({ text }))];
    if (start === undefined) {
      items.push({ text: word });
      at += 1;
      continue;
    }
    const label = labelBefore(items, start);
    const read = readValue(args, start, findStart, isCondition, isSeparated);
    // Words before the first name may also be the reference.
    const isReference = label !== undefined && !hasName && !isCondition && isKnownName(start.name);
    const name = label === undefined || isReference ? start.name.replace(/ /g, '') : label.name;
    if (label !== undefined && !isReference) items.length -= label.count;
    if (read.parseError !== undefined) parseErrors.push(read.parseError);
    else if (isReference && items.length > label.count) parseErrors.push(labelError(items, start, label, read.value));
    else {
      const sign = start.sign === '~' ? '~' : '=';
      items.push({ text: `${name}${sign}${read.value}`, set: { name, value: read.value } });
    }
    isSeparated ||= read.separator !== undefined;
    hasName = true;
    at = read.next;
  }
  return items;
}

function labelError(
  items: readonly Item[],
  start: Start,
  label: { name: string; count: number },
  value: string,
): ParseError {
  const texts = items.map(({ text }) => text);
  const shown = isQuoted(value) ? `"${value}"` : value;
  return {
    code: 'two-readings',
    typed: [...texts.slice(-label.count), start.name].join(' '),
    readings: [
      `"${texts.join(' ')}" ${start.name}=${shown}`,
      `${texts.slice(0, -label.count).join(' ')} ${label.name}=${shown}`,
    ],
  };
}

/** Moves the reference to the front where it was typed behind the names; a text before it could have lost its quotes. */
function withReferenceFirst(items: readonly Item[], parseErrors: ParseError[]): readonly Item[] {
  const at = items.findIndex(({ set }) => set === undefined);
  const before = items[at - 1]?.set;
  if (before === undefined || items[0]?.set === undefined) return items;
  const length = items.slice(at).findIndex(({ set }) => set !== undefined);
  const group = items.slice(at, length < 0 ? undefined : at + length);
  const others = [...items.slice(0, at), ...items.slice(at + group.length)];
  if (others.some(({ set }) => set === undefined)) return items;
  const [first] = group;
  const isQuotedName = group.length === 1 && first !== undefined && isQuoted(first.text);
  if (isQuotedName || isQuoted(before.value) || !isFreeText(before.name)) return [...group, ...others];
  const reference = group.map(({ text }) => text).join(' ');
  parseErrors.push({ code: 'name-behind', reference, field: before.name, value: before.value });
  return others;
}

/**
 * Spells out the words of a command, in whichever way people wrote them: `alias: Foo`, `alias = Foo`, `--alias=Foo`, `alias=Foo;`.
 * Nothing is guessed: what can be read in two ways is an error with both.
 *
 * @param isCondition the words begin with conditions, which may contain `~`, and name no integration
 */
export function spellOut(args: readonly string[], isCondition = false): SpelledArgs {
  const parseErrors: ParseError[] = [];
  const items = readItems(args, isCondition, parseErrors);
  const ordered = isCondition ? items : withReferenceFirst(items, parseErrors);
  return { args: ordered.map(({ text }) => text), parseErrors };
}
