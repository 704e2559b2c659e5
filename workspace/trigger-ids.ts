/** How long a client remembers a trigger id (docs/rocketchat/hosting.md, section 1). */
const lifetimeInMs = 5_000;

export interface TriggerIds {
  /** Remembers the id that a command or an interaction carried; where several users' ids are kept, with its user. */
  register(...key: readonly string[]): void;
  /** True once per registered key, within its lifetime. */
  consume(...key: readonly string[]): boolean;
}

/** Keeps trigger ids as the web client does: the first interaction that carries one uses it up. */
export function createTriggerIds(now: () => number = Date.now): TriggerIds {
  const expiries = new Map<string, number>();

  return {
    register(...key) {
      for (const [known, expiry] of expiries) {
        if (expiry <= now()) expiries.delete(known);
      }
      expiries.set(JSON.stringify(key), now() + lifetimeInMs);
    },
    consume(...key) {
      const expiry = expiries.get(JSON.stringify(key));
      expiries.delete(JSON.stringify(key));
      return expiry !== undefined && now() < expiry;
    },
  };
}
