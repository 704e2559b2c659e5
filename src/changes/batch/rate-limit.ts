import { failureOf } from '../../domain/errors';
import type { Failure } from '../../domain/failure';
import type { ChangePorts } from '../../ports/change-ports';

/** Seconds; shorter than a lock lives, which is 90. */
const maxWaitSeconds = 65;

/**
 * Returns an API that repeats a write once, after the pause that the server asks for, where it was refused because of too many
 * requests. A refused write was not carried out, so nothing is done twice. Reads are not repeated: where they fail, the whole step
 * can be.
 *
 * @param wait sleeps for that many seconds
 */
export function withRateLimitRetry(
  api: ChangePorts['api'],
  wait: (seconds: number) => Promise<void>,
): ChangePorts['api'] {
  const withRetry = async <T>(send: () => Promise<T>): Promise<T> => {
    try {
      return await send();
    } catch (error) {
      const seconds = retryAfterSeconds(failureOf(error));
      if (seconds === undefined || seconds > maxWaitSeconds) throw error;
      await wait(seconds);
      return send();
    }
  };
  return {
    ...api,
    update: (before, changes) => withRetry(() => api.update(before, changes)),
    create: (type, values) => withRetry(() => api.create(type, values)),
    remove: (type, id) => withRetry(() => api.remove(type, id)),
  };
}

/** Seconds, for a server that doesn't say how long to wait (docs/rocketchat/rest-api.md L). */
const defaultWaitSeconds = 60;

/** Returns the seconds to wait before the next request, with one to spare; undefined for any other failure. */
export function retryAfterSeconds(failure: Failure | undefined): number | undefined {
  if (failure?.code !== 'api-error' || failure.status !== 429) return undefined;
  return failure.retryAfterSeconds === undefined ? defaultWaitSeconds : failure.retryAfterSeconds + 1;
}
