import { maskPath, maskSecrets } from './mask-secrets';

/** One call of `/api/v1`. */
interface LoggedRequest {
  /** Grows from call to call, even after the log was cleared. */
  id: number;
  /** ISO 8601. */
  at: string;
  method: string;
  /** With its query, secrets masked. */
  path: string;
  userId: string | undefined;
  /** `node-fetch/1.0 …` for the app, which calls through the engine's HTTP bridge. */
  userAgent: string | undefined;
  status: number;
  /** The parameters in the body, secrets masked; undefined if there are none. */
  body: unknown;
}

export interface RequestLog {
  /** Adds a call and returns its entry. */
  add(request: Omit<LoggedRequest, 'id'>): LoggedRequest;
  all(): readonly LoggedRequest[];
  clear(): void;
}

const maxEntries = 1000;

/** Keeps the latest calls, so that tests and the page can see what the app requested. */
export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  let lastId = 0;
  return {
    add(request) {
      lastId += 1;
      const entry = { id: lastId, ...request, path: maskPath(request.path), body: maskSecrets(request.body) };
      requests = [...requests, entry].slice(-maxEntries);
      return entry;
    },
    all: () => requests,
    clear() {
      requests = [];
    },
  };
}
