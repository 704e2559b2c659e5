import { isJsonObject } from '../../lib/json';
import type { ParseError } from './entry';
import { findJson } from './find-json';
import { findCurl } from './parse-curl';
import { parsePayload } from './parse-unquoted';
import { type Payload, parsePayloadJson } from './payload';

/** A fence begins a line, so that what looks like one inside a value is none. */
const fence = /(?:^|\n)[ \t]*(`{3,}|~{3,})[\w-]*[ \t]*(?:\n|(?=[^\n`~]))([^]*?)\1/;

/** What stands between the first two fences of a text, or all of it. */
export function withoutFence(text: string): string {
  return (fence.exec(text)?.[2] ?? text).trim();
}

function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failed(parseError: ParseError): Payload {
  return { entries: [], parseErrors: [parseError] };
}

/**
 * Understands the document's payload as people paste it: JSON, alone or with something around it, in a code fence, in a program,
 * or the call of curl that sends it; and an integration as the API gives it.
 */
export function parsePasted(text: string): Payload {
  const whole = parseWhole(text.trim());
  if (isJsonObject(whole)) return parsePayloadJson(whole);
  const pasted = withoutFence(text);
  const curl = findCurl(pasted);
  if (curl !== undefined && curl.data === undefined) return failed({ code: 'curl-without-data' });
  const payloadText = curl?.data ?? pasted;
  const [first, ...others] = findJson(payloadText);
  if (first !== undefined) {
    // A page that shows how to send a payload may contain the same one several times.
    const isOne = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
    return isOne ? parsePayloadJson(first) : failed({ code: 'several-payloads' });
  }
  if (!payloadText.includes('{')) return failed({ code: 'not-json', typed: payloadText });
  // With quotes it is broken JSON. Without them, it may be JSON that came through a command, which drops quotes.
  return payloadText.includes('"') ? failed({ code: 'broken-json' }) : parsePayload(payloadText);
}
