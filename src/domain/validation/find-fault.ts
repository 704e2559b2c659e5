import { isOctal, isReturn } from './script-fault';

/** Returns the engine's error for a text; undefined where it parses. */
type ErrorOf = (text: string) => string | undefined;

/**
 * What makes any beginning of a script fail. Wherever it is cut, in code, a comment, a text, a template or a regular expression, two of
 * these give different errors, unless the parser has already failed before.
 */
const endings = ['\n\u0001', ',\u0001', '\n)]})', '")]})', "')]})", '`)]})', '*/)]})', '/)]})'];

/** Returns the lowest number from 1 to `max` for which a condition holds, that then holds for all above; undefined if there is none. */
function lowest(max: number, holds: (number: number) => boolean): number | undefined {
  if (!holds(max)) return undefined;
  let [from, to] = [1, max];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

/** Characters that are parsed to find a fault. Up to engine 1.42, acorn parses first, and takes seconds for more. */
const maxParsed = 2_500_000;

/** Returns a script without octal numbers and escapes, in the same length. */
function withoutOctals(script: string): string {
  return script.replace(/\\\d/g, '__').replace(/\b0(?=\d)/g, '1');
}

/** Texts that end whatever a script is cut in: code or a line comment, a text, a template, a comment, a regular expression. */
const closers = ['\n', '"', "'", '`', '*/', '/'];

/** Returns whether a beginning of a script closes a brace that it hasn't opened: what follows is outside of its function, where `return` fails. */
function closesTooMuch(beginning: string, errorOf: ErrorOf): boolean {
  return closers.some((closer) => isReturn(errorOf(`${beginning}${closer}); return \u0001`) ?? ''));
}

function startOfWord(script: string, end: number): number {
  let start = end - 1;
  while (/[\w$]/.test(script.charAt(start)) && /[\w$]/.test(script.charAt(start - 1))) start -= 1;
  return start;
}

function firstOctal(script: string, errorOf: ErrorOf): number | undefined {
  const end = lowest(script.length, (at) =>
    isOctal(errorOf(script.slice(0, at) + withoutOctals(script.slice(at))) ?? ''),
  );
  return end === undefined ? undefined : end - 1;
}

function endOfParsing(script: string, message: string, errorOf: ErrorOf): number {
  const { length } = script;
  const end = lowest(length, (at) => endings.every((ending) => errorOf(script.slice(0, at) + ending) === message));
  if (end !== undefined) return startOfWord(script, end);
  const closing = lowest(length, (at) => closesTooMuch(script.slice(0, at), errorOf));
  return closing === undefined ? length : closing - 1;
}

/**
 * Returns where the parser stops in a script, or where its first octal number or escape is. An engine doesn't say it to an app, so the
 * shortest beginning that has the error is looked for by halving: at most 100 times the work of parsing it.
 *
 * @param message the engine's error for the script
 * @returns the offset of the first character, which is the length of the script where its end is missing; undefined where it can't be found, or a long script takes too long
 */
export function findFault(script: string, message: string, errorOf: ErrorOf): number | undefined {
  // The engine finds these at the end of a class.
  if (message.startsWith('Private')) return undefined;
  let parsed = 0;
  const bounded: ErrorOf = (text) => {
    parsed += text.length;
    return parsed > maxParsed ? undefined : errorOf(text);
  };
  const offset = isOctal(message) ? firstOctal(script, bounded) : endOfParsing(script, message, bounded);
  return parsed > maxParsed ? undefined : offset;
}
