import { LockTimeoutError, NotFoundError } from '../domain/errors';
import { NotPermittedError } from '../domain/permissions';
import type { Catalog } from '../i18n/catalog';
import {
  ApiError,
  ConfigurationError,
  InvalidResponseError,
  NetworkError,
  UnknownTypeError,
} from '../rocketchat/errors';

/** The sentence for an error that is foreseen; undefined for one that is the app's own fault. */
export function errorMessage({ errors }: Catalog, error: unknown): string | undefined {
  if (error instanceof NotPermittedError) return errors.notPermitted(error.missing);
  if (error instanceof NotFoundError) return errors.notFound;
  if (error instanceof LockTimeoutError) return errors.busy;
  if (error instanceof ApiError) return errors.refused(error.status, error.errorType, error.serverText);
  if (error instanceof NetworkError) return errors.unreachable[error.reason];
  if (error instanceof InvalidResponseError) return errors.unexpectedAnswer(error.status);
  if (error instanceof UnknownTypeError) return errors.unknownType;
  if (error instanceof ConfigurationError) return errors.notSetUp[error.fault];
  return undefined;
}
