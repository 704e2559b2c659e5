import { maskPath, maskSecrets } from './mask-secrets';

/** One call of `/api/v1`. */
interface LoggedRequest {
  /** Grows from call to call; a cleared log does not begin anew. */
  id: number;
  /** ISO 8601. */
  at: string;
  method: string;
  /** With its query, secrets masked. */
  path: string;
  userId: string | undefined;
  /** Says who called: the app comes through the engine's HTTP bridge, as `node-fetch/1.0 …`. */
  userAgent: string | undefined;
  status: number;
  /** The parameters in the body, secrets masked; undefined where there are none. */
  body: unknown;
}

export interface RequestLog {
  /** Gives the entry as it is kept. */
  add(request: Omit<LoggedRequest, 'id'>): LoggedRequest;
  all(): readonly LoggedRequest[];
  clear(): void;
}

const kept = 1000;

/** Remembers the latest calls, so that a test or a page can see what the app asked of the API. */
export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  let lastId = 0;
  return {
    add(request) {
      lastId += 1;
      const entry = { id: lastId, ...request, path: maskPath(request.path), body: maskSecrets(request.body) };
      requests = [...requests, entry].slice(-kept);
      return entry;
    },
    all: () => requests,
    clear() {
      requests = [];
    },
  };
}
