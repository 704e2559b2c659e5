import { inputLimits } from '../../lib/input-limits';
import { closestMatches } from '../../lib/closest-matches';
import { findField } from '../fields/fields';
import { entryNames, targetNames } from '../payload/entry';

/** What stands between a name and its value: `=`, `:`, or in a condition also `~`. */
export type Sign = '=' | ':' | '~';

/** A word that has a name and a sign, such as `--alias=Foo`. */
export interface SplitWord {
  /** Without the dashes before it. */
  readonly name: string;
  readonly isDashed: boolean;
  readonly sign: Sign;
  readonly value: string;
}

const anySign = /[=＝:：~～]/;

/** Each sign as people type it, also in full width, as keyboards for Chinese and Japanese write it. */
const signs: Readonly<Record<string, Sign>> = { '=': '=', '＝': '=', ':': ':', '：': ':', '~': '~', '～': '~' };

/** Dashes before a name, as a shell has them. Clients make one long dash of two. Also characters that nobody sees. */
const prefix = /^[-\u2010-\u2015\u2212\u200b-\u200d\u2060\ufeff]+/;

/** A name, or the label of a field, also with accents typed by mistake. */
const nameShape = /^[A-Za-z_\u00c0-\u024f][\w\u00c0-\u024f -]*$/;

/** Returns whether a word was quoted: Rocket.Chat splits at the spaces outside of quotes (docs/rocketchat/hosting.md 1.3). */
export function isQuoted(word: string): boolean {
  return /[ \t\r\n]/.test(word);
}

/** Returns the sign that a word begins with. */
export function signAt(word: string | undefined): Sign | undefined {
  return signs[word?.charAt(0) ?? ''];
}

/** Returns a name without the dashes before it; undefined where the text is no name. */
export function nameIn(text: string): { readonly name: string; readonly isDashed: boolean } | undefined {
  const bare = text.replace(prefix, '').trim();
  return nameShape.test(bare) ? { name: bare, isDashed: /^[-\u2010-\u2015\u2212]/.test(text) } : undefined;
}

/** Splits a word at its first sign; undefined where there is no name before it. */
export function splitWord(word: string): SplitWord | undefined {
  const at = word.search(anySign);
  const sign = signs[word.charAt(at)];
  // A space before the sign was quoted, and so is the whole word.
  const found = at < 1 || isQuoted(word.charAt(at - 1)) ? undefined : nameIn(word.slice(0, at));
  return found === undefined || sign === undefined ? undefined : { ...found, sign, value: word.slice(at + 1) };
}

/** Returns whether a command can set this name: a field, a name of the integration, `why` or `clear`. */
export function isKnownName(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    findField(name) !== undefined ||
    lower === 'why' ||
    lower === 'clear' ||
    lower === 'id' ||
    targetNames.some((known) => known.toLowerCase() === lower)
  );
}

/** Returns whether a name is nearly that of a field. Short names are near to everything. */
export function isNearlyKnown(name: string): boolean {
  return name.length > 3 && name.length <= inputLimits.nameLength && closestMatches(name, entryNames, 1).length > 0;
}
