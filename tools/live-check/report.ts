import { textAt } from './client/json';
import type { LiveAnswer } from './client/live-client';

/** What an answer says in one text: `200`, or its status and the code or the words of its refusal. */
export function report({ status, body }: LiveAnswer): string {
  const [code, words] = [textAt(body, 'errorType'), textAt(body, 'error') || textAt(body, 'message')];
  const refusal = code === '' ? words : code;
  return refusal === '' || status === 200 ? String(status) : `${status} ${refusal}`;
}

/** Whether an answer says in words that there is no such integration; the status is a line of its own. */
export const isNoneFound = ({ body }: LiveAnswer): boolean => textAt(body, 'error') === 'No integration found.';
