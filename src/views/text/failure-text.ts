import type { Failure } from '../../domain/failure';
import type { Catalog } from '../../i18n/catalog';

/** Returns the sentence that says what failed and what to do. */
export function failureText({ errors }: Catalog, failure: Failure): string {
  switch (failure.code) {
    case 'not-permitted':
      return errors.notPermitted(failure.missing);
    case 'not-found':
      return errors.notFound;
    case 'lock-timeout':
      return errors.lockTimeout;
    case 'api-error':
      return failure.status === 429
        ? errors.rateLimited(failure.retryAfterSeconds)
        : errors.refused(failure.status, failure.errorType, failure.serverText);
    case 'network-error':
      return errors.network[failure.reason];
    case 'invalid-response':
      return errors.invalidResponse(failure.status);
    case 'unknown-type':
      return errors.unknownType;
    case 'configuration':
      return errors.configuration[failure.fault];
  }
}
