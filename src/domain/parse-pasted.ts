import { readCurl, shellWords } from './curl';
import { parsePayload, type Payload } from './parse-payload';

const fence = /```(?:[\w-]+\s|\s*)([^]*?)```/;

/** What stands between the first two fences of a text, or all of it. */
export function withoutFence(text: string): string {
  return (fence.exec(text)?.[1] ?? text).trim();
}

/** Understands the document's payload as people paste it: JSON, the same in a code fence, or the call of curl that sends it. */
export function parsePasted(text: string): Payload {
  const pasted = withoutFence(text);
  const curl = readCurl(shellWords(pasted));
  return parsePayload(curl === undefined ? pasted : (curl.data ?? ''));
}
