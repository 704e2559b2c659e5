/** The server answered and said no. `errorType` and `serverText` are its own words, which are not for people but for the small print. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly errorType: string | undefined,
    readonly serverText: string,
  ) {
    super(`refused with ${status}: ${serverText}`);
    this.name = 'RefusedError';
  }
}

export type NetworkFailure = 'timeout' | 'certificate' | 'network';

/** No answer came. A request that changes something may have been carried out all the same. */
export class NetworkError extends Error {
  constructor(
    readonly reason: NetworkFailure,
    readonly origin: unknown,
  ) {
    super(`no answer: ${reason}`);
    this.name = 'UnreachableError';
  }
}

/** Something answered, but not the API: a proxy's page, or JSON of another shape. */
export class InvalidResponseError extends Error {
  constructor(readonly status: number) {
    super(`not an answer of the API, status ${status}`);
    this.name = 'UnexpectedAnswerError';
  }
}

/** The server holds an integration of a type that this app does not know; it is left alone. */
export class UnknownTypeError extends Error {
  constructor() {
    super('an integration of an unknown type');
    this.name = 'UnknownTypeError';
  }
}

export type ConfigurationFault = 'no-account' | 'base-url';

/** The app's settings do not allow a request to be made. */
export class ConfigurationError extends Error {
  constructor(readonly fault: ConfigurationFault) {
    super(`not set up: ${fault}`);
    this.name = 'NotSetUpError';
  }
}
