/** One call of `/api/v1`. */
interface LoggedRequest {
  /** ISO 8601. */
  at: string;
  method: string;
  /** With its query. */
  path: string;
  userId: string | undefined;
  userAgent: string | undefined;
  status: number;
  /** The parameters in the body, secrets masked; undefined where there are none. */
  body: unknown;
}

export interface RequestLog {
  add(request: LoggedRequest): void;
  all(): readonly LoggedRequest[];
  clear(): void;
}

const kept = 1000;
const secretName = /token|password|secret/i;

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, secretName.test(name) ? '***' : masked(field)]),
  );
}

/** Remembers the latest calls, so that a test or a page can see what the app asked of the API. */
export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  return {
    add(request) {
      requests = [...requests, { ...request, body: masked(request.body) }].slice(-kept);
    },
    all: () => requests,
    clear() {
      requests = [];
    },
  };
}
