import { RefusedError } from '../rocketchat/errors';

/** Seconds; what a server that does not say is given (facts: rest-api L). */
const usualWait = 60;

/** Seconds that the server asks to wait before the next request; undefined for any other error. */
export function waitOf(error: unknown): number | undefined {
  if (!(error instanceof RefusedError) || error.status !== 429) return undefined;
  const seconds = /wait (\d+) seconds/.exec(error.serverText)?.[1];
  return seconds === undefined ? usualWait : Number(seconds) + 1;
}
