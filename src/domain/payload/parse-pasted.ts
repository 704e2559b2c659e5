import { parseJsonObject } from '../../lib/json';
import type { ParseError } from './entry';
import { findJson } from './find-json';
import { findCurl } from './parse-curl';
import { parsePayload } from './parse-unquoted';
import { type Payload, parsePayloadJson } from './payload';

/** A code fence. It begins a line, so that grave accents inside a value are none. */
const fence = /(?:^|\n)[ \t]*(`{3,}|~{3,})[\w-]*[ \t]*(?:\n|(?=[^\n`~]))([^]*?)\1/;

/** Returns the text between the first two code fences, or all of it where there is none. */
export function withoutFence(text: string): string {
  return (fence.exec(text)?.[2] ?? text).trim();
}

function failed(parseError: ParseError): Payload {
  return { entries: [], parseErrors: [parseError] };
}

/**
 * Parses the payload of `integrations.update` as people paste it: JSON, alone or inside other text, in a code fence, in a program, or
 * in the call of curl that sends it. An integration as the API returns it is understood, too.
 */
export function parsePasted(text: string): Payload {
  const whole = parseJsonObject(text.trim());
  if (whole !== undefined) return parsePayloadJson(whole);
  const pasted = withoutFence(text);
  const curl = findCurl(pasted);
  if (curl !== undefined && curl.data === undefined) return failed({ code: 'curl-without-data' });
  const payloadText = curl?.data ?? pasted;
  const [first, ...others] = findJson(payloadText);
  if (first !== undefined) {
    // A page that shows how to send a payload may contain the same one several times.
    const isSame = others.every((payload) => JSON.stringify(payload) === JSON.stringify(first));
    return isSame ? parsePayloadJson(first) : failed({ code: 'several-payloads' });
  }
  if (!payloadText.includes('{')) return failed({ code: 'not-json', typed: payloadText });
  // With quotes it is broken JSON. Without them, it may be JSON that came through a command, which drops quotes.
  return payloadText.includes('"') ? failed({ code: 'broken-json' }) : parsePayload(payloadText);
}
