/** How long a client remembers a trigger id (facts/hosting.md, section 1). */
const triggerLifetimeInMs = 5_000;

export interface TriggerIds {
  /** Remembers the id that a command or an interaction of this user carried. */
  register(userId: string, triggerId: string): void;
  /** True once per registered id, within its lifetime and for its own user. */
  consume(userId: string, triggerId: string): boolean;
}

/** Keeps the trigger ids as the web client does: the first interaction that carries one uses it up. */
export function createTriggerIds(now: () => number = Date.now): TriggerIds {
  const expiries = new Map<string, number>();
  const keyOf = (userId: string, triggerId: string) => JSON.stringify([userId, triggerId]);

  return {
    register(userId, triggerId) {
      for (const [key, expiry] of expiries) {
        if (expiry <= now()) expiries.delete(key);
      }
      expiries.set(keyOf(userId, triggerId), now() + triggerLifetimeInMs);
    },
    consume(userId, triggerId) {
      const key = keyOf(userId, triggerId);
      const expiry = expiries.get(key);
      expiries.delete(key);
      return expiry !== undefined && now() < expiry;
    },
  };
}
