import { isSecretName } from '../fields/fields';
import type { Entry, ParseError } from '../payload/entry';
import { parsePayload } from '../payload/parse-unquoted';
import { writePayload } from '../payload/payload';
import type { Assignments } from './assignments';
import { collectAssignments } from './collect-assignments';

const assignment = /^([A-Za-z_][\w-]*)=([^]*)$/;

/** Joins words between curly quotes, which phones type and Rocket.Chat does not take for quotes. */
function joinCurlyQuotes(args: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const word of args) {
    const last = joined[joined.length - 1];
    if (open && last !== undefined) joined[joined.length - 1] = `${last} ${word}`;
    else joined.push(word);
    open = open ? !word.endsWith('”') : curlyQuote.test(word) && !isClosed(word);
  }
  return joined.map(withoutCurlyQuotes);
}

const curlyQuote = /=[“”]/;

/** Returns whether a value in curly quotes ends with one. */
function isClosed(word: string): boolean {
  return word.endsWith('”') && word.length > word.search(curlyQuote) + 2;
}

function withoutCurlyQuotes(word: string): string {
  const quote = word.search(curlyQuote);
  return quote < 0 || !isClosed(word) ? word : word.slice(0, quote + 1) + word.slice(quote + 2, -1);
}

function clearedEntries(list: string): Entry[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, value: '' }));
}

/** Returns a word as a button may contain it: a view must not contain a secret. */
function withoutSecret(word: string): string {
  const name = assignment.exec(word)?.[1];
  return name !== undefined && isSecretName(name) ? name : word;
}

function parseWords(reference: readonly string[], args: readonly string[]): Assignments {
  const entries: Entry[] = [];
  const parseErrors: ParseError[] = [];
  let reason: string | undefined;
  const joined = joinCurlyQuotes(args);
  for (const word of joined) {
    const match = assignment.exec(word);
    const name = match?.[1] ?? '';
    const value = match?.[2] ?? '';
    if (match === null && isSecretName(word)) entries.push({ name: word, value: '' });
    else if (match === null) parseErrors.push({ code: 'stray-word', typed: word });
    else if (name.toLowerCase() === 'why') reason = value;
    else if (name.toLowerCase() === 'clear') entries.push(...clearedEntries(value));
    else entries.push({ name, value });
  }
  return collectAssignments(entries, {
    reference: reference.join(' '),
    rest: joined.map(withoutSecret),
    reason,
    parseErrors,
  });
}

/**
 * Parses `REF field=value … [clear=field,…] [why=…]`, `REF secret`, or `[REF] {payload}`.
 *
 * @param args as Rocket.Chat splits them: quotes gone, quoted words in one piece (docs/rocketchat/hosting.md 1)
 */
export function parseArgs(args: readonly string[]): Assignments {
  const brace = args.findIndex((word) => word.startsWith('{'));
  const first = args.findIndex((word) => assignment.test(word));
  if (brace >= 0 && (first < 0 || brace < first)) {
    const rest = args.slice(brace);
    const { entries, parseErrors } = parsePayload(rest.join(' '));
    const assignments = collectAssignments(entries, { reference: args.slice(0, brace).join(' '), rest, parseErrors });
    return assignments.secretInCommand ? { ...assignments, rest: [writePayload(entries)] } : assignments;
  }
  if (first >= 0) return parseWords(args.slice(0, first), args.slice(first));
  const secret = args.findIndex((word, index) => index > 0 && isSecretName(word));
  if (secret < 0) return parseWords(args, []);
  // The words after the secret's name are its value, which is dropped.
  const named = parseWords(args.slice(0, secret), args.slice(secret, secret + 1));
  return { ...named, secretInCommand: secret + 1 < args.length };
}
