import { ExpectedError } from '../domain/errors';
import type { FailureOf } from '../domain/failure';

export class ApiError extends ExpectedError {
  constructor(answer: Omit<FailureOf<'api-error'>, 'code'>) {
    super({ code: 'api-error', ...answer });
  }
}

export class NetworkError extends ExpectedError {
  constructor(endpoint: string, reason: FailureOf<'network-error'>['reason'], cause: unknown) {
    super({ code: 'network-error', endpoint, reason }, cause);
  }
}

export class InvalidResponseError extends ExpectedError {
  constructor(endpoint: string, status: number) {
    super({ code: 'invalid-response', endpoint, status });
  }
}

export class UnknownTypeError extends ExpectedError {
  constructor(endpoint: string) {
    super({ code: 'unknown-type', endpoint });
  }
}

export class ConfigurationError extends ExpectedError {
  constructor(fault: FailureOf<'configuration'>['fault']) {
    super({ code: 'configuration', fault });
  }
}
