import { looksRandom } from './looks-random';
import { isMask, mask, maskUrl } from './mask-url';

/** What may stand around a URL in a sentence, in a list or in JSON. */
const openers = '“‘"\'`<([{|';
const closers = '”’"\'`>)]}|,.;:!?';

/** Where the next URL of the same word begins, as in JSON without spaces. */
const nextUrl = /([,;"'`<>()[\]{}|“”])(?=[a-z][a-z\d+.-]{0,20}:\/\/)/i;

/** Names whose values are secrets, with what stands between a name and its value. A space may stand there in a header only. */
const namedSecret =
  /((?:token|secret|password|passwd|pwd|api[-_]?key|signature)["']?[:=]["']?|(?:x-auth-token|authorization)["']?\s?[:=]\s?["']?(?:(?:bearer|basic)\s)?)([^\s"'“”,;&|}]+)/gi;

/** The shortest word that is hidden for its looks alone: longer than any id that the app shows. */
const minTokenLength = 25;

/** Returns where the scheme before `://` begins. */
function schemeStart(text: string, mark: number): number {
  let start = mark;
  while (start > 0 && /[a-z\d+.-]/i.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Returns whether a word without `://` has a password, a query or a path as a URL has it. */
function isLikeUrl(word: string): boolean {
  const at = word.lastIndexOf('@');
  const colon = word.indexOf(':');
  const query = word.indexOf('?');
  return word.includes('/') || (query >= 0 && word.includes('=', query)) || (colon > 0 && colon < at);
}

function maskPart(part: string): string {
  const mark = part.indexOf('://');
  if (mark >= 0) {
    const start = schemeStart(part, mark);
    return part.slice(0, start) + maskUrl(part.slice(start));
  }
  return isLikeUrl(part) ? maskUrl(part) : part;
}

function maskWord(word: string): string {
  let start = 0;
  while (start < word.length && openers.includes(word.charAt(start))) start += 1;
  let end = word.length;
  while (end > start && closers.includes(word.charAt(end - 1))) end -= 1;
  const core = word.slice(start, end);
  // The second of each pair is what stood between two URLs.
  const masked = core.split(nextUrl).map((part, index) => (index % 2 === 1 ? part : maskPart(part)));
  return word.slice(0, start) + masked.join('') + word.slice(end);
}

function maskUrls(text: string): string {
  return text.replace(/\S+/g, maskWord);
}

/**
 * Returns a text in which everything that can be a secret is hidden: in URLs and in what looks like one (`maskUrl`), in
 * `token=…`, `password: …` and the like, and long words that look generated. Applied to every text that people see.
 */
export function maskSecrets(text: string): string {
  return maskUrls(text)
    .replace(namedSecret, (whole, name: string, value: string) =>
      value.startsWith(mask) || isMask(value) ? whole : name + mask,
    )
    .replace(/[\w+-]+/g, (word) => (looksRandom(word, minTokenLength) ? mask : word));
}

/** Returns whether a text contains a URL of which `maskSecrets` hides a part. */
export function hasUrlSecret(text: string): boolean {
  return maskUrls(text) !== text;
}

/** Returns whether a text contains what `maskSecrets` hides. */
export function hasSecret(text: string): boolean {
  return maskSecrets(text) !== text;
}
