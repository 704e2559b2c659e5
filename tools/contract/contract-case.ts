/** One recorded request with what the server answered and changed, as the file of a release holds it. */
export interface ContractCase {
  name: string;
  release: string;
  request: {
    method: string;
    path: string;
    /** Username; null for a request without credentials. */
    as: string | null;
    headers?: Record<string, string>;
    body?: unknown;
    rawBody?: string;
  };
  response: { status: number; body: unknown; headers?: Record<string, string> };
  /** Per collection and document. */
  changed: Record<string, Record<string, unknown>>;
  /** Server settings; only in cases about the rate limiter, as are the two below. */
  settings?: Record<string, unknown>;
  repeat?: number;
  statuses?: number[];
}

const isCase = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'release', 'request', 'response', 'changed'].every((key) => key in value);

/** Whether something read from a file is a list of recorded cases. */
export const areContractCases = (value: unknown): value is ContractCase[] =>
  Array.isArray(value) && value.every(isCase);
