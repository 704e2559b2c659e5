/** Somebody else's change of the same thing took too long; nothing was done. */
export class BusyError extends Error {
  constructor() {
    super('another change of it has not ended');
    this.name = 'BusyError';
  }
}
