import { RefusedError } from '../../rocketchat/errors';
import type { IntegrationsApi } from '../../rocketchat/integrations-api';

/** Seconds; whoever is alone with an integration is forgotten after 90. */
const longest = 65;

/**
 * The API for a long row of changes: one that the server refuses because there were too many is sent again after the pause that it
 * asks for, once. It was not carried out, so nothing is done twice. Reading is not repeated: nothing has begun then.
 *
 * @param wait for so many seconds
 */
export function patientApi(api: IntegrationsApi, wait: (seconds: number) => Promise<void>): IntegrationsApi {
  const patiently = async <T>(send: () => Promise<T>): Promise<T> => {
    try {
      return await send();
    } catch (error) {
      const seconds = waitOf(error);
      if (seconds === undefined || seconds > longest) throw error;
      await wait(seconds);
      return send();
    }
  };
  return {
    ...api,
    update: (body) => patiently(() => api.update(body)),
    create: (body) => patiently(() => api.create(body)),
    remove: (type, id) => patiently(() => api.remove(type, id)),
  };
}

/** Seconds; what a server that does not say is given (facts: rest-api L). */
const usualWait = 60;

/** Seconds that the server asks to wait before the next request; undefined for any other error. */
export function waitOf(error: unknown): number | undefined {
  if (!(error instanceof RefusedError) || error.status !== 429) return undefined;
  const seconds = /wait (\d+) seconds/.exec(error.serverText)?.[1];
  return seconds === undefined ? usualWait : Number(seconds) + 1;
}
