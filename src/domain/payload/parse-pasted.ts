import { parseJsonObject } from '../../lib/json';
import type { ParseError } from './entry';
import { findJson } from './find-json';
import { findCurl } from './parse-curl';
import { parsePayload } from './parse-unquoted';
import { type Payload, parsePayloadJson } from './payload';

/** The beginning of a code block. It begins a line, so that grave accents inside a value are none. */
const fence = /^[ \t]*(`{3,}|~{3,})[\w-]*[ \t]*/gm;

/** How many fences are tried; a text with more of them that end nowhere is no code block. */
const maxFences = 20;

/** Returns the content of the first code block in a text, or all of it where there is none. */
export function withoutFence(text: string): string {
  const opening = new RegExp(fence);
  for (let tries = 0; tries < maxFences; tries += 1) {
    const match = opening.exec(text);
    if (match === null) break;
    const [whole, mark = ''] = match;
    const start = match.index + whole.length;
    const end = text.indexOf(mark, start);
    if (end > start) return text.slice(start, end).trim();
  }
  return text.trim();
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
