import { isSecretName } from '../fields/fields';
import type { Entry, ParseError } from '../payload/entry';
import { parsePayload } from '../payload/parse-unquoted';
import { writePayload } from '../payload/payload';
import type { Assignments } from './assignments';
import { collectAssignments } from './collect-assignments';
import { joinQuotes } from './join-quotes';
import { type SpelledArgs, spellOut } from './spell-out';

const assignment = /^([A-Za-z_\u00c0-\u024f][\w\u00c0-\u024f-]*)=([^]*)$/;

function clearedEntries(list: string): Entry[] {
  return list
    .split(/[,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, value: '' }));
}

/** Returns a word as a button may contain it: a view must not contain a secret. The sign keeps its name from becoming a part of the reference. */
function withoutSecret(word: string): string {
  const name = assignment.exec(word)?.[1];
  return name !== undefined && isSecretName(name) ? `${name}=` : word;
}

function parseWords(
  reference: readonly string[],
  args: readonly string[],
  spellingErrors: readonly ParseError[] = [],
): Assignments {
  const entries: Entry[] = [];
  const parseErrors: ParseError[] = [...spellingErrors];
  let reason: string | undefined;
  for (const word of args) {
    const match = assignment.exec(word);
    const name = match?.[1] ?? '';
    const value = match?.[2] ?? '';
    if (match === null && isSecretName(word)) entries.push({ name: word, value: '' });
    else if (match === null) parseErrors.push({ code: 'stray-word', typed: word });
    else if (name.toLowerCase() === 'why') reason = value.trim();
    else if (name.toLowerCase() === 'clear') entries.push(...clearedEntries(value));
    else entries.push({ name, value });
  }
  return collectAssignments(entries, {
    reference: reference.join(' '),
    rest: args.map(withoutSecret),
    reason,
    parseErrors,
  });
}

/**
 * Parses words that are spelled out: `REF name=value … [clear=field,…] [why=…]`, `REF secret`, or `[REF] {payload}`.
 *
 * @param spellingErrors those of `spellOut`, which come first
 */
export function parseSpelled({ args, parseErrors: spellingErrors }: SpelledArgs): Assignments {
  const brace = args.findIndex((word) => word.startsWith('{'));
  const first = args.findIndex((word) => assignment.test(word));
  if (brace >= 0 && (first < 0 || brace < first)) {
    const rest = args.slice(brace);
    const { entries, parseErrors } = parsePayload(rest.join(' '));
    const assignments = collectAssignments(entries, { reference: args.slice(0, brace).join(' '), rest, parseErrors });
    return assignments.secretInCommand ? { ...assignments, rest: [writePayload(entries)] } : assignments;
  }
  if (first >= 0) return parseWords(args.slice(0, first), args.slice(first), spellingErrors);
  const secret = args.findIndex((word, index) => index > 0 && isSecretName(word));
  if (secret < 0) return parseWords(args, [], spellingErrors);
  // The words after the secret's name are its value, which is dropped.
  const named = parseWords(args.slice(0, secret), args.slice(secret, secret + 1), spellingErrors);
  return { ...named, secretInCommand: secret + 1 < args.length };
}

/** Spells out the words of a command that names an integration. */
function spell(args: readonly string[]): SpelledArgs {
  const { args: joined, unclosed } = joinQuotes(args);
  const spelled = spellOut(joined);
  if (unclosed === undefined) return spelled;
  return { ...spelled, parseErrors: [...spelled.parseErrors, { code: 'unclosed-quote', typed: unclosed }] };
}

/**
 * Parses the arguments of a command as people write them.
 *
 * @param args as Rocket.Chat splits them: quotes gone, quoted words in one piece (docs/rocketchat/hosting.md 1)
 */
export function parseArgs(args: readonly string[]): Assignments {
  return parseSpelled(spell(args));
}

/** Returns whether words contain a change: fields, a payload, or a secret after a reference. */
export function asksForChange(args: readonly string[]): boolean {
  const { args: spelled, parseErrors } = spell(args);
  const isChange = (word: string, index: number): boolean =>
    word.startsWith('{') || assignment.test(word) || (index > 0 && isSecretName(word));
  return parseErrors.length > 0 || spelled.some(isChange);
}
