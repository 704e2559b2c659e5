import { findField } from '../fields/fields';
import type { ParseError } from '../payload/entry';
import type { FindStart, Start } from './find-start';
import { isKnownName, isQuoted } from './split-word';

/** The value of a name, and the index of the word after it. */
export interface ReadValue {
  readonly value: string;
  readonly next: number;
  readonly parseError: ParseError | undefined;
  /** The separator that was taken off its end. */
  readonly separator: string | undefined;
}

const separator = /^[;；,，]$/;
const endingSeparator = /[;；,，]$/;
const endingComma = /[,，]$/;

/** A separator and a name inside a value: a part of it, or the next value. */
const gluedName = /([;；,，\u00a0])([A-Za-z_][\w-]*)[=＝:：]/g;

/** The words of conditions are never values. */
const conditionWords: readonly string[] = ['and', 'on', 'off', 'incoming', 'outgoing'];

/** Returns whether a value of this name may contain or end with any character. */
export function isFreeText(name: string): boolean {
  const field = findField(name);
  if (field === undefined) return name.toLowerCase() !== 'clear';
  return ['name', 'alias', 'avatar', 'triggerWords', 'script'].includes(field.name);
}

function isList(name: string): boolean {
  return name.toLowerCase() === 'clear' || findField(name)?.kind.name === 'list';
}

/** Returns the error of a value that can also be two. */
function gluedError({ name }: Start, value: string): ParseError | undefined {
  if (isQuoted(value) || findField(name)?.kind.name === 'code') return undefined;
  for (const { index, 0: whole, 2: next = '' } of value.matchAll(gluedName)) {
    if (!isKnownName(next)) continue;
    const [first, second] = [value.slice(0, index), value.slice(index + whole.length)];
    return {
      code: 'two-readings',
      typed: `${name}=${value}`,
      readings: [`${name}="${first}" ${next}="${second}"`, `${name}="${value} "`],
    };
  }
  return undefined;
}

/**
 * Reads the value of a name. A list goes on after a comma. A separator before the next name is no part of the value, unless the
 * value contains more of them.
 *
 * @param isSeparated whether separators were found before
 */
export function readValue(
  args: readonly string[],
  start: Start,
  findStart: FindStart,
  isCondition: boolean,
  isSeparated: boolean,
): ReadValue {
  const { name } = start;
  const parts = start.value === '' ? [] : [start.isWhole ? start.value.trim() : start.value];
  let { next } = start;
  const isSet = (at: number): boolean => {
    const following = findStart(at);
    return following !== undefined && !following.isWhole && !(isQuoted(args[at] ?? '') && !isKnownName(following.name));
  };
  const isFree = (at: number): boolean =>
    at < args.length && !isSet(at) && !(isCondition && conditionWords.includes((args[at] ?? '').toLowerCase()));
  if (parts.length === 0 && isFree(next) && !separator.test(args[next] ?? '')) {
    parts.push(args[next] ?? '');
    next += 1;
  }
  const goesOn = (): boolean => endingComma.test(parts[parts.length - 1] ?? '') || /^[,，]/.test(args[next] ?? '');
  const isBetween = (): boolean => separator.test(args[next] ?? '') && findStart(next + 1) !== undefined;
  while (isList(name) && isFree(next) && goesOn() && !isBetween()) {
    parts.push(args[next] ?? '');
    next += 1;
  }
  const value = parts.join(' ');
  const last = parts[parts.length - 1] ?? '';
  const isLast = next >= args.length;
  const missing: ParseError | undefined =
    start.needsValue && parts.length === 0 ? { code: 'no-value', field: name } : undefined;
  const done = { value, next, parseError: missing ?? gluedError(start, value), separator: undefined };
  if (isBetween()) return { ...done, next: next + 1, separator: args[next] };
  const found = endingSeparator.exec(last)?.[0];
  const isCode = findField(name)?.kind.name === 'code';
  if (found === undefined || isCode || done.parseError !== undefined) return done;
  if (isLast ? !isSeparated && isFreeText(name) : findStart(next) === undefined) return done;
  const shorter = value.slice(0, -1);
  // In quotes, and among others of its kind, it may belong to the value.
  if (isFreeText(name) && (isQuoted(last) || shorter.includes(found) || shorter === '')) {
    const readings = [`${name}="${shorter}"`, `${name}="${value} "`] as const;
    return { ...done, parseError: { code: 'two-readings', typed: `${name}=${value}`, readings } };
  }
  return { ...done, value: shorter, separator: found };
}
