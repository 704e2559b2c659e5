/** How long a client keeps a trigger id (docs/rocketchat/hosting.md, section 1). */
const lifetimeInMs = 5_000;

export interface TriggerIds {
  /** Adds the id of a command or an interaction, with its user if ids of several users are kept. */
  register(...key: readonly string[]): void;
  /** Removes a key. Returns true if it was registered and has not expired. */
  consume(...key: readonly string[]): boolean;
}

/** Keeps trigger ids as the web client does: the first interaction with an id consumes it. */
export function createTriggerIds(now: () => number = Date.now): TriggerIds {
  const expiries = new Map<string, number>();

  return {
    register(...key) {
      for (const [registeredKey, expiry] of expiries) {
        if (expiry <= now()) expiries.delete(registeredKey);
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
