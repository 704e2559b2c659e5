/** The last one for each key that has not ended. */
const running = new Map<string, Promise<unknown>>();

/**
 * Does what has the same key one after the other, within this process. Other servers know nothing of it: there is no way to
 * lock something in Rocket.Chat's store (facts: hosting 7).
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = running.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  running.set(key, mine);
  try {
    return await mine;
  } finally {
    if (running.get(key) === mine) running.delete(key);
  }
}
