/** The integration was there a moment ago and is not any more. */
export class GoneError extends Error {
  constructor() {
    super('the integration does not exist any more');
    this.name = 'GoneError';
  }
}
