import { textAt } from './client/json';
import type { LiveAnswer } from './client/live-client';

/** Returns an answer as text: `200`, or the status with the error's code or message. */
export function report({ status, body }: LiveAnswer): string {
  const [code, message] = [textAt(body, 'errorType'), textAt(body, 'error') || textAt(body, 'message')];
  const refusal = code === '' ? message : code;
  return refusal === '' || status === 200 ? String(status) : `${status} ${refusal}`;
}

/** Returns whether an answer's message is that the integration does not exist. Another expectation checks the status. */
export const isNotFound = ({ body }: LiveAnswer): boolean => textAt(body, 'error') === 'No integration found.';
