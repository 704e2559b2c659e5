import type { StoredDocument } from '../../../workspace/database/database';

/** An entry of the workspace's log of `/api/v1`. */
export interface LoggedCall {
  readonly method: string;
  readonly path: string;
  readonly userId?: string;
  readonly status: number;
  readonly body?: unknown;
}

/** A message or view sent to a client. */
export interface ShownEvent {
  readonly id: number;
}

function isListWithKey<T>(value: unknown, key: keyof T & string): value is T[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && key in item);
}

/** @throws an Error if the answer is not a list of documents */
export function readDocuments(body: unknown): StoredDocument[] {
  if (!isListWithKey<StoredDocument>(body, '_id')) throw new Error(`not documents: ${JSON.stringify(body)}`);
  return body;
}

/** @throws an Error if the answer is not a log */
export function readCalls(body: unknown): LoggedCall[] {
  if (!isListWithKey<LoggedCall>(body, 'method')) throw new Error(`not a log: ${JSON.stringify(body)}`);
  return body;
}

/** @throws an Error if the answer is not a list of events */
export function readEvents(body: unknown): ShownEvent[] {
  if (!isListWithKey<ShownEvent>(body, 'id')) throw new Error(`not events: ${JSON.stringify(body)}`);
  return body;
}
