import { LockTimeoutError, NotFoundError } from '../domain/errors';
import { NotPermittedError } from '../domain/permissions';
import type { Catalog } from '../i18n/catalog';
import {
  ConfigurationError,
  ApiError,
  InvalidResponseError,
  UnknownTypeError,
  NetworkError,
} from '../rocketchat/errors';

/** The sentence for an error that is foreseen; undefined for one that is the app's own fault. */
export function errorMessage({ failures }: Catalog, error: unknown): string | undefined {
  if (error instanceof NotPermittedError) return failures.notPermitted(error.missing);
  if (error instanceof NotFoundError) return failures.notFound;
  if (error instanceof LockTimeoutError) return failures.busy;
  if (error instanceof ApiError) return failures.refused(error.status, error.errorType, error.serverText);
  if (error instanceof NetworkError) return failures.unreachable[error.reason];
  if (error instanceof InvalidResponseError) return failures.unexpectedAnswer(error.status);
  if (error instanceof UnknownTypeError) return failures.unknownType;
  if (error instanceof ConfigurationError) return failures.notSetUp[error.fault];
  return undefined;
}
