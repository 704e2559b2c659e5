import { isKnownName, isQuoted, nameIn, signAt } from './split-word';

/** The words of a command with those between quotes in one piece, without the quotes. */
export interface JoinedArgs {
  readonly args: readonly string[];
  /** The word whose quote is not closed. It and all words after it are left out. */
  readonly unclosed: string | undefined;
}

/** What closes each opening quote, as languages and clients have them. A client may turn only one of two quotes into a curly one. */
const closers: Readonly<Record<string, string>> = {
  '“': '”“"＂',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '"': '”“',
  '＂': '＂"',
  '‘': "’‘'",
  '‚': "‘’'",
  '’': '’',
  "'": '’',
  '«': '»',
  '»': '»«',
  '‹': '›',
  '›': '›‹',
  '「': '」',
  '『': '』',
};

const openingQuotes = Object.keys(closers);

/** These also begin a word as an apostrophe does. */
const apostrophes = "’'";

/** How many words after an apostrophe are searched for the one that closes it, so that the work stays bounded. */
const maxQuotedByApostrophe = 50;

/** A name with its sign, or a sign, or neither, before a quote. */
const opening = /^([^=＝:：~～“”„‟"＂‘‚’'«»‹›「『]*[=＝:：~～])?[“”„‟"＂‘‚’'«»‹›「『]/;

/** The beginning of another value in quotes: the quote before it was not closed. */
const nextOpening = /(?:^|\s)[-\u2010-\u2015]*[A-Za-z_][\w-]*[=＝][“„"«‘]/;

/** What may follow a closing quote in the same word. */
const afterQuote = /^(?:$|[=＝:：~～;；,，])/;

/** A separator behind a quote is no part of what was quoted. */
const separatorOnly = /^[;；,，]$/;

/** Returns where a quote is closed in a text: at its end, or before a sign or separator. */
function closedAt(text: string, from: number, quote: string): number {
  const marks = closers[quote] ?? '';
  for (let at = from; at < text.length; at += 1)
    if (marks.includes(text.charAt(at)) && afterQuote.test(text.slice(at + 1, at + 2))) return at;
  return -1;
}

/** Rocket.Chat removes its own quotes. Those that it leaves in a word with spaces, or in pairs, were escaped: they belong to the value. */
function isLiteral(word: string, at: number): boolean {
  const quote = word.charAt(at);
  return (quote === '"' || quote === "'") && (isQuoted(word) || word.includes(quote, at + 1));
}

/** Returns where the quote of a word or its value is; undefined where there is none, or none that counts. */
function openingAt(word: string): number | undefined {
  const match = opening.exec(word);
  if (match === null) return undefined;
  const [whole, before = ''] = match;
  const name = nameIn(before.slice(0, -1))?.name;
  const isName = before.length < 2 || (name !== undefined && (!isQuoted(word) || isKnownName(name)));
  const at = whole.length - 1;
  return isName && !isLiteral(word, at) ? at : undefined;
}

/** Returns how many words there are up to the one that closes this quote, and where; undefined where none does. */
function findClosing(
  args: readonly string[],
  first: number,
  at: number,
): { readonly count: number; readonly at: number } | undefined {
  const quote = args[first]?.charAt(at) ?? '';
  const count = isQuoted(args[first] ?? '') ? 1 : apostrophes.includes(quote) ? maxQuotedByApostrophe : args.length;
  const max = Math.min(args.length, first + count);
  for (let index = first; index < max; index += 1) {
    const word = args[index] ?? '';
    if (index > first && nextOpening.test(word)) return undefined;
    const closing = closedAt(word, index === first ? at + 1 : 0, quote);
    if (closing >= 0) return { count: index - first + 1, at: closing };
  }
  return undefined;
}

/** Marks a value as quoted where it could be read as more than that: only quoted words contain spaces, and one at the end means nothing. */
function asQuoted(text: string): string {
  return isQuoted(text) || !/[=＝:：~～;；,，“”„«‘]/.test(text) ? text : `${text} `;
}

/**
 * Joins the words between quotes that phones, word processors and other languages write, and that Rocket.Chat does not take for quotes
 * (docs/rocketchat/hosting.md 1.3).
 */
export function joinQuotes(args: readonly string[]): JoinedArgs {
  const joined: string[] = [];
  const rest = [...args];
  for (let index = 0; index < rest.length;) {
    const word = rest[index] ?? '';
    const at = openingAt(word);
    const closing = at === undefined ? undefined : findClosing(rest, index, at);
    if (at === undefined || closing === undefined) {
      if (at !== undefined && !isQuoted(word) && !apostrophes.includes(word.charAt(at)))
        return { args: joined, unclosed: word };
      joined.push(word);
      index += 1;
      continue;
    }
    const last = index + closing.count - 1;
    const quoted = rest.slice(index, last + 1).join(' ');
    const tail = (rest[last] ?? '').slice(closing.at + 1);
    const separator = separatorOnly.exec(tail)?.[0];
    const after = separator === undefined ? tail : '';
    const inside = quoted.slice(at + 1, quoted.length - tail.length - 1);
    const before = word.slice(0, at);
    const whole = before + (before === '' ? inside : asQuoted(inside)) + after;
    // What was quoted may be a label, with a quoted value after it.
    const hasMore = signAt(after) !== undefined && openingQuotes.includes(after.charAt(1));
    if (hasMore) rest[last] = whole;
    else joined.push(whole, ...(separator === undefined ? [] : [separator]));
    index = hasMore ? last : last + 1;
  }
  return { args: joined, unclosed: undefined };
}
