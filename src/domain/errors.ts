import type { Failure } from './failure';

/** An error that the app expects; `failure` says what happened. */
export abstract class ExpectedError extends Error {
  /** @param cause never shown or logged: it may contain a request with its credentials */
  constructor(
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super(JSON.stringify(failure));
    this.name = this.constructor.name;
    // Older engines ignore the second argument of Error.
    if (cause !== undefined) Object.defineProperty(this, 'cause', { value: cause });
  }
}

export class NotFoundError extends ExpectedError {
  constructor() {
    super({ code: 'not-found' });
  }
}

export class LockTimeoutError extends ExpectedError {
  constructor() {
    super({ code: 'lock-timeout' });
  }
}

/** Returns what happened where the app expects it; undefined for a fault of the app's own. */
export function failureOf(error: unknown): Failure | undefined {
  return error instanceof ExpectedError ? error.failure : undefined;
}
