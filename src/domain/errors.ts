/** Somebody else's change of the same thing took too long; nothing was done. */
export class LockTimeoutError extends Error {
  constructor() {
    super('another change of it has not ended');
    this.name = 'BusyError';
  }
}

/** The integration was there a moment ago and is not any more. */
export class NotFoundError extends Error {
  constructor() {
    super('the integration does not exist any more');
    this.name = 'GoneError';
  }
}
