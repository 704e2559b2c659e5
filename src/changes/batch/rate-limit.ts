import { failureOf } from '../../domain/errors';
import type { Failure } from '../../domain/failure';
import type { ChangePorts } from '../../ports/change-ports';

/** Seconds; whoever is alone with an integration is forgotten after 90. */
const maxWaitSeconds = 65;

/**
 * The API for a long row of changes: one that the server refuses because there were too many is sent again after the pause that it
 * asks for, once. It was not carried out, so nothing is done twice. Reading is not repeated: nothing has begun then.
 *
 * @param wait for so many seconds
 */
export function withRateLimitRetry(
  api: ChangePorts['api'],
  wait: (seconds: number) => Promise<void>,
): ChangePorts['api'] {
  const patiently = async <T>(send: () => Promise<T>): Promise<T> => {
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
    update: (before, changes) => patiently(() => api.update(before, changes)),
    create: (type, values) => patiently(() => api.create(type, values)),
    remove: (type, id) => patiently(() => api.remove(type, id)),
  };
}

/** Seconds; what a server that does not say is given (docs/rocketchat/rest-api.md L). */
const defaultWaitSeconds = 60;

/** Returns the seconds to wait before the next request, with one to spare; undefined for any other failure. */
export function retryAfterSeconds(failure: Failure | undefined): number | undefined {
  if (failure?.code !== 'api-error' || failure.status !== 429) return undefined;
  return failure.retryAfterSeconds === undefined ? defaultWaitSeconds : failure.retryAfterSeconds + 1;
}
