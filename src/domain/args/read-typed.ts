import { withoutSecrets } from '../../lib/without-secrets';
import type { ParseError } from '../payload/entry';
import { parseCurl } from '../payload/parse-curl';
import { dropSecrets, setsField } from './drop-secrets';
import { joinQuotes } from './join-quotes';

/** The words of a command as it may use and show them. */
export interface TypedArgs {
  readonly args: readonly string[];
  /** Whether a secret was typed, which is dropped. It was visible, so the person is advised to replace it. */
  readonly hadSecret: boolean;
  readonly parseErrors: readonly ParseError[];
}

/** The beginning of a payload, perhaps in quotes or a code block. */
const payload = /^[`'"[(]*\{/;

/** The token of a payload, with a value. */
const tokenInPayload = /[{,"'\s]token["'”]?\s{0,9}:\s{0,9}["']?[^\s"',}]/i;

/** Credentials in a payload without a script, which may contain everything. */
const credentialsInPayload = /(?:x-auth-token|authorization|rc_token)["'”’]?\s{0,9}[=:]\s{0,9}[^\s]/i;

/** Returns where the payload begins: before all fields, or not at all. */
function payloadStart(args: readonly string[]): number {
  const start = args.findIndex((word, at) => payload.test(word) || setsField(args, at));
  return payload.test(args[start] ?? '') ? start : args.length;
}

function readPayload(text: string): Pick<TypedArgs, 'hadSecret' | 'parseErrors'> {
  const hasCredentials = credentialsInPayload.test(text) && !/\bscript\b/.test(text);
  return {
    hadSecret: hasCredentials || tokenInPayload.test(text),
    parseErrors: hasCredentials ? [{ code: 'secret-in-payload' }] : [],
  };
}

/**
 * Reads the words of any command: joins those between quotes, and drops secrets. A payload, or the curl command with it, is left as
 * it is: its own parser does both.
 *
 * @param args as Rocket.Chat splits them (docs/rocketchat/hosting.md 1.3)
 * @param takesFields the command sets fields, or takes a payload
 */
export function readTyped(args: readonly string[], takesFields: boolean): TypedArgs {
  const curl = takesFields ? parseCurl(args) : undefined;
  if (curl !== undefined) {
    const safeArgs = args.map((word) => (word.includes('{') ? word : withoutSecrets(word)));
    return { args: safeArgs, hadSecret: curl.hasCredentials, parseErrors: [] };
  }
  const end = takesFields ? payloadStart(args) : args.length;
  const typed = args.slice(0, end);
  const whole = joinQuotes(typed);
  // An open quote is shown, so its word must not be a secret.
  const safe = dropSecrets(whole.unclosed === undefined ? whole.args : typed, takesFields);
  const { args: read, unclosed } = whole.unclosed === undefined ? { ...whole, args: safe.args } : joinQuotes(safe.args);
  const tail = readPayload(args.slice(end).join(' '));
  const open: readonly ParseError[] = unclosed === undefined ? [] : [{ code: 'unclosed-quote', typed: unclosed }];
  return {
    args: [...read, ...args.slice(end)],
    hadSecret: safe.hadSecret || tail.hadSecret,
    parseErrors: [...safe.parseErrors, ...tail.parseErrors, ...open],
  };
}
