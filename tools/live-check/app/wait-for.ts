import { setTimeout as pause } from 'node:timers/promises';

/** How long a client keeps a trigger id, in ms (docs/rocketchat/hosting.md, section 1). */
const timeoutInMs = 5_000;
const pollInMs = 25;

/** Polls until there is a value, and returns it; undefined if there is none within a client's timeout. */
export async function waitFor<T>(poll: () => T | undefined | Promise<T | undefined>): Promise<T | undefined> {
  for (let waited = 0; waited < timeoutInMs; waited += pollInMs) {
    const found = await poll();
    if (found !== undefined) return found;
    await pause(pollInMs);
  }
  return undefined;
}
