import { isSecretName } from '../fields/fields';
import { inputLimits } from '../../lib/input-limits';
import { type Sign, isKnownName, isNearlyKnown, isQuoted, nameIn, signAt, splitWord } from './split-word';

/** Where words set a name. */
export interface Start {
  readonly name: string;
  readonly sign: Sign;
  /** The beginning of the value. */
  readonly value: string;
  /** The index of the word after it. */
  readonly next: number;
  /** Whether it isn't left empty: only `alias=` empties a field. */
  readonly needsValue: boolean;
  /** Whether name and value were quoted together. Behind another name, they are its value. */
  readonly isWhole: boolean;
}

/** Returns where words set a name at an index; undefined where they don't. */
export type FindStart = (at: number) => Start | undefined;

/** Returns what finds `name=value`, `name: value`, `--name value` and so on in words; `~` is a sign in conditions only. */
export function startFinder(args: readonly string[], allowsTilde: boolean): FindStart {
  let nearChecks = 0;

  function endsLabel(name: string, at: number): boolean {
    return [1, 2, 3].some((count) => count <= at && isKnownName([...args.slice(at - count, at), name].join('')));
  }

  /** A colon is in many texts, so only a name that is known, or nearly, makes it a sign. */
  function isSign(sign: Sign, name: string, isDashed: boolean, at: number, value: string): boolean {
    if (sign === '~') return allowsTilde && !name.includes(' ');
    if (isKnownName(name)) return true;
    if (name.includes(' ')) return false;
    if (sign === '=' || isDashed || endsLabel(name, at)) return true;
    if (at === 0 || value.startsWith('//') || nearChecks >= inputLimits.listedErrors) return false;
    nearChecks += 1;
    return isNearlyKnown(name);
  }

  function find(at: number): Start | undefined {
    const word = args[at] ?? '';
    const split = splitWord(word);
    if (split !== undefined) {
      const { name, sign, value, isDashed } = split;
      // Outside of quotes, the space behind a colon would have split the word.
      const isWhole = sign === ':' && isQuoted(value.charAt(0));
      if ((isWhole && at === 0) || !isSign(sign, name, isDashed, at, value)) return undefined;
      return { name, sign, value, next: at + 1, needsValue: sign === ':' && !isSecretName(name), isWhole };
    }
    const bare = nameIn(word);
    if (bare === undefined) return undefined;
    const { name, isDashed } = bare;
    const start = { name, needsValue: !isSecretName(name), isWhole: false };
    const following = args[at + 1] ?? '';
    const sign = signAt(following);
    const isAfter = sign === '=' || (sign !== undefined && following.length === 1);
    // `Guggy = x` sets nothing: the first word is the reference unless it is a field.
    if (isAfter && (at > 0 || isKnownName(name)) && isSign(sign, name, isDashed, at, ''))
      return { ...start, sign, value: following.slice(1), next: at + 2 };
    return isDashed && isKnownName(name) ? { ...start, sign: '=', value: '', next: at + 1 } : undefined;
  }

  const found = new Map<number, Start | undefined>();
  return (at) => {
    if (!found.has(at)) found.set(at, find(at));
    return found.get(at);
  };
}
