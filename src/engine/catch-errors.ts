import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import { randomBytes } from 'crypto';
import { failureOf } from '../domain/errors';
import { catalog } from '../i18n/catalog';
import { failureText } from '../views/text/failure-text';

/** Messages of errors are the app's own and contain no secret; causes and answers are never logged. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : typeof error;
}

/**
 * Turns whatever the work throws into a sentence that says what to do, and hands it to `onError`: the one catch of the app.
 * An unexpected error goes to the app's log under a reference that the sentence names.
 */
export async function catchErrors<T>(
  logger: ILogger,
  work: () => Promise<T>,
  onError: (sentence: string) => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(error);
    if (failure !== undefined) return onError(failureText(catalog, failure));
    const reference = randomBytes(4).toString('hex');
    logger.error(reference, describe(error));
    return onError(catalog.errors.unexpected(reference));
  }
}
