import { setTimeout as pause } from 'node:timers/promises';

/** How long a client keeps a trigger id, in ms (docs/rocketchat/hosting.md, section 1). */
const patienceInMs = 5_000;
const pollInMs = 25;

/** What a look gives as soon as it gives something; undefined where it has not within a client's patience. */
export async function waitFor<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T | undefined> {
  for (let waited = 0; waited < patienceInMs; waited += pollInMs) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(pollInMs);
  }
  return undefined;
}
