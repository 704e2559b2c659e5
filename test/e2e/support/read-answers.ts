import type { StoredDocument } from '../../../workspace/database/database';

/** One line of the workspace's log of `/api/v1`. */
export interface LoggedCall {
  readonly method: string;
  readonly path: string;
  readonly userId?: string;
  readonly status: number;
  readonly body?: unknown;
}

/** What reached a client: a message, or a view. */
export interface ShownEvent {
  readonly id: number;
}

function isListOf<T>(value: unknown, key: keyof T & string): value is T[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && key in item);
}

/** @throws an Error where the answer is no list of documents */
export function readDocuments(body: unknown): StoredDocument[] {
  if (!isListOf<StoredDocument>(body, '_id')) throw new Error(`not documents: ${JSON.stringify(body)}`);
  return body;
}

/** @throws an Error where the answer is no log */
export function readCalls(body: unknown): LoggedCall[] {
  if (!isListOf<LoggedCall>(body, 'method')) throw new Error(`not a log: ${JSON.stringify(body)}`);
  return body;
}

/** @throws an Error where the answer is no list of events */
export function readEvents(body: unknown): ShownEvent[] {
  if (!isListOf<ShownEvent>(body, 'id')) throw new Error(`not events: ${JSON.stringify(body)}`);
  return body;
}
