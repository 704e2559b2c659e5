import { withoutSecrets } from '../../lib/without-secrets';
import { isSecretName } from '../fields/fields';
import type { ParseError } from '../payload/entry';
import { parseCurl } from '../payload/parse-curl';
import { parseTyped } from '../payload/parse-typed';
import { dropSecrets } from './drop-secrets';
import { isPayload } from './is-payload';
import { joinQuotes } from './join-quotes';

/** The words of a command as it may use and show them. */
export interface TypedArgs {
  readonly args: readonly string[];
  /** Whether a secret was typed, which is dropped. It was visible, so the person is advised to replace it. */
  readonly hadSecret: boolean;
  readonly parseErrors: readonly ParseError[];
}

/** Reads a payload, which is left as it is: its own parser drops what is secret. The call of curl around it loses its credentials. */
function readPayload(args: readonly string[]): TypedArgs {
  const { entries = [], parseErrors = [], hasCredentials = false } = parseTyped(args) ?? {};
  const hasSecret = entries.some(({ name, value }) => isSecretName(name) && String(value).trim() !== '');
  const hidden = parseErrors.filter(({ code }) => code === 'secret-in-value');
  const isCall = parseCurl(args) !== undefined;
  const safeArgs = args.map((word) => (isCall && !word.includes('{') ? withoutSecrets(word) : word));
  return { args: safeArgs, hadSecret: hasCredentials || hasSecret, parseErrors: hidden };
}

/**
 * Reads the words of any command: joins those between quotes, and drops secrets. A payload is left as it is:
 * its own parser does both.
 *
 * @param args as Rocket.Chat splits them (docs/rocketchat/hosting.md 1.3)
 * @param takesFields the command sets fields, or takes a payload
 */
export function readTyped(args: readonly string[], takesFields: boolean): TypedArgs {
  if (takesFields && isPayload(args)) return readPayload(args);
  const whole = joinQuotes(args);
  // An open quote is shown, so its word must not be a secret.
  const safe = dropSecrets(whole.unclosed === undefined ? whole.args : args, takesFields);
  const { args: read, unclosed } = whole.unclosed === undefined ? { ...whole, args: safe.args } : joinQuotes(safe.args);
  const open: readonly ParseError[] = unclosed === undefined ? [] : [{ code: 'unclosed-quote', typed: unclosed }];
  return {
    args: read,
    hadSecret: safe.hadSecret,
    parseErrors: [...safe.parseErrors, ...open],
  };
}
