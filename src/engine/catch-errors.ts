import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import { randomBytes } from 'crypto';
import type { Catalog } from '../i18n/catalog';
import { errorMessage } from './error-message';

/** Messages of errors are the app's own and hold no secret; causes and answers are never logged. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : typeof error;
}

/**
 * The one place where anything thrown ends: as a sentence that says what to do, handed to `failed`.
 * What nobody foresaw goes to the app's log under a reference that the sentence names.
 */
export async function catchErrors<T>(
  args: Catalog,
  logger: ILogger,
  work: () => Promise<T>,
  failed: (sentence: string) => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = errorMessage(args, error);
    if (known !== undefined) return failed(known);
    const reference = randomBytes(4).toString('hex');
    logger.error(reference, describe(error));
    return failed(args.errors.ownFault(reference));
  }
}
