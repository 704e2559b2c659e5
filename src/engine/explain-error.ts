import { BusyError, GoneError } from '../domain/errors';
import { NotPermittedError } from '../domain/permissions';
import type { Words } from '../i18n/catalog';
import {
  NotSetUpError,
  RefusedError,
  UnexpectedAnswerError,
  UnknownTypeError,
  UnreachableError,
} from '../rocketchat/errors';

/** The sentence for an error that is foreseen; undefined for one that is the app's own fault. */
export function explainError({ failures }: Words, error: unknown): string | undefined {
  if (error instanceof NotPermittedError) return failures.notPermitted(error.missing);
  if (error instanceof GoneError) return failures.notFound;
  if (error instanceof BusyError) return failures.busy;
  if (error instanceof RefusedError) return failures.refused(error.status, error.errorType, error.serverText);
  if (error instanceof UnreachableError) return failures.unreachable[error.reason];
  if (error instanceof UnexpectedAnswerError) return failures.unexpectedAnswer(error.status);
  if (error instanceof UnknownTypeError) return failures.unknownType;
  if (error instanceof NotSetUpError) return failures.notSetUp[error.fault];
  return undefined;
}
