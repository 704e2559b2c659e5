/** One recorded request with the server's answer and changes, as in the file of a release. */
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
  /** By collection and document. */
  changed: Record<string, Record<string, unknown>>;
  /** Server settings. Like the next two fields, only in cases about the rate limiter. */
  settings?: Record<string, unknown>;
  repeat?: number;
  statuses?: number[];
}

const isCase = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'release', 'request', 'response', 'changed'].every((key) => key in value);

/** Returns whether a value is a list of recorded cases. */
export const areContractCases = (value: unknown): value is ContractCase[] =>
  Array.isArray(value) && value.every(isCase);
