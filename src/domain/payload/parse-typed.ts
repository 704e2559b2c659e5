import { withoutSecrets } from '../../lib/without-secrets';
import { containsCredentials } from './find-credentials';
import { findJson } from './find-json';
import { barePlaceholder } from './find-placeholders';
import { parseFormBody } from './form-body';
import type { OtherFormat } from './other-format';
import { parseCurl } from './parse-curl';
import { withoutFence } from './parse-pasted';
import { parsePayload } from './parse-unquoted';
import { type Pasted, type Surroundings, asPasted, failed, pastedJson } from './pasted';
import { pickPayloads } from './payload';
import { recognizeFormat, recognizeLayout } from './recognize-format';
import { withAsciiPunctuation } from './undo-copying';

/** A payload behind a command. */
export interface TypedPayload extends Pasted {
  /** What stands before it and names an integration. */
  readonly reference: string;
}

/** The beginning of a call, which is no reference. */
const call =
  /\bintegrations\.(?:update|create|remove)\b|^(?:GET|POST|PUT|PATCH|DELETE|Invoke-\w+|irm|iwr|https?|xhs?|wget|fetch)\b|\bpayload["']?\s{0,9}[:=]$/i;

/** Returns the reference before a payload. A header or a call is none. */
function referenceIn(before: string): string {
  return call.test(before) || containsCredentials(before) ? '' : withoutSecrets(before);
}

/**
 * Parses what is left of a payload. Where it still has its quotes, it is read as in a form.
 *
 * @param whole all that was typed, by which another format is recognised
 */
function parseContent(text: string, around: Surroundings, whole: string): Pasted {
  const found = /["\u201c\u201d]/.test(text) ? findJson(text, pickPayloads) : undefined;
  const read = found === undefined ? undefined : pastedJson(found, around);
  const surroundings = { ...around, rest: `${around.rest}\n${text}` };
  const refuse = (format: OtherFormat): Pasted => failed({ code: 'other-format', format }, surroundings);
  if (read !== undefined) {
    const format = recognizeFormat(around.rest, true);
    return format === undefined ? read : refuse(format);
  }
  const loose = parsePayload(text);
  if (loose.parseErrors.every(({ code }) => code !== 'not-json')) return asPasted(loose, around);
  const format = recognizeFormat(whole, false);
  if (format !== undefined) return refuse(format);
  const typed = barePlaceholder(text);
  return typed === undefined
    ? asPasted(loose, surroundings)
    : failed({ code: 'placeholder', field: undefined, typed }, surroundings);
}

/** Parses a text with a brace: a reference or a call, the payload, and perhaps the end of the call. */
function parseAround(text: string, brace: number): TypedPayload {
  const last = text.lastIndexOf('}');
  const end = last < brace ? text.length : last + 1;
  const [before, after] = [text.slice(0, brace).trim(), text.slice(end).trim()];
  const reference = referenceIn(before.replace(/[[`'"(@$]$/, '').trim());
  const parsed = parseContent(text.slice(brace, end), { rest: `${before} ${after}` }, text);
  const isPartOfCall = /^[\s\]`'");,]*$/.test(after) || containsCredentials(after) || call.test(before);
  const stray = { code: 'stray-word', typed: after } as const;
  return { ...parsed, parseErrors: isPartOfCall ? parsed.parseErrors : [...parsed.parseErrors, stray], reference };
}

/**
 * Parses the payload behind a command, from which Rocket.Chat has taken the quotes (docs/rocketchat/hosting.md 1). Undefined where
 * the words are none. The error is `not-json` where only a part of it has arrived.
 */
export function parseTyped(args: readonly string[]): TypedPayload | undefined {
  const curl = parseCurl(args);
  if (curl !== undefined) {
    const { data } = curl;
    if (data === undefined) return { ...failed({ code: 'not-json', typed: '' }, curl), reference: '' };
    return { ...parseBody(data.replace(/^\$(?=\{)/, ''), curl), reference: '' };
  }
  const joined = withoutFence(args.join(' '));
  const text = joined.includes('\uff5b') ? withAsciiPunctuation(joined) : joined;
  const layout = recognizeLayout(text);
  if (layout !== undefined)
    return { ...failed({ code: 'other-format', format: layout }, { rest: text }), reference: '' };
  if (parseFormBody(text) !== undefined) return { ...parseBody(text, { rest: '' }), reference: '' };
  const brace = text.indexOf('{');
  if (brace >= 0) return parseAround(text, brace);
  const format = recognizeFormat(text, false);
  return format === undefined
    ? undefined
    : { ...failed({ code: 'other-format', format }, { rest: text }), reference: '' };
}

/** Parses the body of a call: of a form, or a payload. */
function parseBody(text: string, around: Surroundings): Pasted {
  const form = parseFormBody(text);
  if (form !== undefined && 'entries' in form) return asPasted({ entries: form.entries, parseErrors: [] }, around);
  const typed = barePlaceholder(text);
  const content = form?.json ?? text;
  const brace = content.indexOf('{');
  if (typed !== undefined && brace < 0) return failed({ code: 'placeholder', field: undefined, typed }, around);
  return brace < 0
    ? failed({ code: 'not-json', typed: '' }, around)
    : parseContent(content.slice(brace), around, content);
}

/** What the words of another format begin with. */
const otherBeginning = /^(?:[[:]|[$#>]$|\$\w|array\(|https?$|xhs?$|Invoke-|irm$|iwr$|e[w-z])/i;

/**
 * Returns whether the words behind a command that takes `field=value`, too, are a payload instead.
 *
 * @param field the index of the first word that sets a field; negative where there is none
 */
export function isTypedPayload(args: readonly string[], field: number): boolean {
  if (parseCurl(args) !== undefined || parseFormBody(args.join(' ')) !== undefined) return true;
  const beginning = field <= 0 ? args : args.slice(0, field);
  if (field !== 0 && beginning.some((word) => /^[`'"[(@$]{0,9}[{\uff5b]/.test(word))) return true;
  return otherBeginning.test(beginning[0] ?? '') && recognizeFormat(beginning.join(' '), false) !== undefined;
}
