import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import { responseDeadlineMs, withTimeout } from '../lib/with-timeout';
import { catchErrors } from './catch-errors';

/** How one interaction is answered. */
interface Interaction<T> {
  readonly work: () => Promise<T>;
  /** Answers with a sentence that says what went wrong. */
  readonly onError: (sentence: string) => Promise<T>;
  /** The answer when the work takes too long, or when not even `onError` succeeds. */
  readonly onTimeout: () => T;
  /** Tells the result of work that took too long. */
  readonly onSettledLate?: (result: T) => Promise<void>;
}

/** Answers an interaction before the client gives up; work that takes longer goes on. Never throws. */
export function answerInTime<T>(logger: ILogger, interaction: Interaction<T>): Promise<T> {
  const { work, onError, onTimeout, onSettledLate } = interaction;
  const answered = catchErrors(
    logger,
    () => catchErrors(logger, work, onError),
    () => Promise.resolve(onTimeout()),
  );
  return withTimeout(responseDeadlineMs, answered, onTimeout, (result) =>
    catchErrors(
      logger,
      async () => onSettledLate?.(result),
      // It is the message that failed; the log has the error.
      () => Promise.resolve(),
    ),
  );
}
