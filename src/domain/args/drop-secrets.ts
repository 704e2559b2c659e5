import { closestMatches } from '../../lib/closest-matches';
import { dropped, withoutSecrets } from '../../lib/without-secrets';
import { findField, isSecretName } from '../fields/fields';
import type { ParseError } from '../payload/entry';
import { isKnownName, nameIn, signAt, splitWord } from './split-word';

/** Names whose values are secrets, whoever they belong to: without dashes, in lower case. */
const secretNames =
  /^(?:x?auth|access|api|rc|user|personal|bearer|secret)?(?:tokens?|secret|password)$|^(?:api|access|secret|private)key$|^(?:authorization|bearer|passwd)$/;

/** A secret in the value of a field, where `token:` may be meant as text. */
const secretInValue =
  /(?:x-auth-token|rc_token)["'”’]?\s{0,9}[=＝:：]\s{0,9}\S|authorization["'”’]?\s{0,9}[=＝:：]\s{0,9}(?:bearer|basic|\S{12})|(?:^|[\s;,])(?:(?:auth|access)[-_]?)?token[=＝]\S/i;

/** Returns whether a name says that its value is a secret, also where it is mistyped. */
function isSecretLike(name: string): boolean {
  const key = name.toLowerCase().replace(/[\s_-]/g, '');
  if (isSecretName(name) || secretNames.test(key)) return true;
  return key.length > 3 && key.length < 6 && closestMatches(key, ['token'], 1).length > 0;
}

/** Returns whether a field other than a secret is set at an index, so that a secret before it has ended. */
export function setsField(args: readonly string[], at: number): boolean {
  const word = args[at] ?? '';
  const split = splitWord(word);
  if (split !== undefined) return isKnownName(split.name) && !isSecretLike(split.name);
  const bare = nameIn(word);
  const isSet = bare?.isDashed === true || signAt(args[at + 1]) !== undefined;
  return bare !== undefined && isSet && isKnownName(bare.name) && !isSecretLike(bare.name);
}

/** Words without secrets, which nothing that is shown, stored or logged may contain. */
export interface SafeArgs {
  readonly args: readonly string[];
  readonly hadSecret: boolean;
  readonly parseErrors: readonly ParseError[];
}

/** Where a secret was typed: its name, and the index of the first word that is not its value. */
interface TypedSecret {
  readonly name: string;
  /** Whether only its place says that the next word is its value. */
  readonly isBare: boolean;
  readonly next: number;
}

/** Returns the secret that is typed at an index, with all words up to the next field; undefined where there is none. */
function secretAt(args: readonly string[], at: number, takesFields: boolean): TypedSecret | undefined {
  const word = (args[at] ?? '').replace(/^["'“”„‘’«]/, '');
  if (/^bearer$/i.test(word) && (args[at + 1] ?? '').length > 15) return { name: word, isBare: false, next: at + 2 };
  const split = splitWord(word);
  const bare = split ?? nameIn(word);
  if (bare === undefined || !isSecretLike(bare.name)) return undefined;
  const sign = split === undefined ? signAt(args[at + 1]) : undefined;
  const isNamed = split !== undefined || sign !== undefined || bare.isDashed;
  // A reference may contain the word, too, so only its place tells them apart.
  if (!isNamed && !(takesFields && at > 0 && isSecretName(bare.name))) return undefined;
  let next = at + 1;
  while (next < args.length && !setsField(args, next)) next += 1;
  const value = (split?.value ?? '') + args.slice(at + 1, next).join('');
  return /[^=＝:：]/.test(value) ? { name: bare.name, isBare: !isNamed, next } : undefined;
}

/**
 * Drops the secrets that somebody typed into a command, in whichever way: `token=…`, `X-Auth-Token: …`, `?rc_token=…`, a password in
 * a URL. Their names are kept.
 *
 * @param takesFields the command sets fields
 */
export function dropSecrets(args: readonly string[], takesFields: boolean): SafeArgs {
  const safeArgs: string[] = [];
  const parseErrors: ParseError[] = [];
  let hadSecret = false;
  let field: string | undefined;
  for (let at = 0; at < args.length;) {
    const word = args[at] ?? '';
    const secret = secretAt(args, at, takesFields);
    if (secret !== undefined) {
      // Before a field, the word can also be a part of the reference.
      if (secret.isBare && secret.next < args.length && field === undefined)
        parseErrors.push({ code: 'secret-or-reference', field: secret.name });
      safeArgs.push(`${secret.name}=${dropped}`);
      hadSecret = true;
      at = secret.next;
      continue;
    }
    if (setsField(args, at)) field = splitWord(word)?.name ?? nameIn(word)?.name;
    const isValue = takesFields && field !== undefined;
    const isCode = field !== undefined && findField(field)?.kind.name === 'code';
    const safe = isValue ? word : withoutSecrets(word);
    if (isValue && !isCode && secretInValue.test(word)) {
      parseErrors.push({ code: 'secret-in-value', field: field ?? '' });
      hadSecret = true;
    } else safeArgs.push(safe);
    hadSecret ||= safe !== word;
    at += 1;
  }
  return { args: safeArgs, hadSecret, parseErrors };
}
