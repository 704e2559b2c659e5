/** What reaches one user's clients: `message` (stored in a room), `ephemeral` (only for this user), `ui` (a modal to open, update …). */
export interface ClientEvent {
  id: number;
  type: 'message' | 'ephemeral' | 'ui';
  payload: unknown;
}

type ClientEventListener = (event: ClientEvent) => void;

export interface EventHub {
  publish(userId: string, type: ClientEvent['type'], payload: unknown): void;
  /** Sends every event after `afterId` that is still remembered, then those to come; gives the function that ends it. */
  subscribe(userId: string, afterId: number, listener: ClientEventListener): () => void;
  clear(): void;
}

const rememberedPerUser = 500;

/** Delivers events to the users' open streams and remembers the latest, so that a client that connects late misses nothing. */
export function createEventHub(): EventHub {
  const remembered = new Map<string, ClientEvent[]>();
  const listeners = new Map<string, Set<ClientEventListener>>();
  let lastId = 0;

  return {
    publish(userId, type, payload) {
      lastId += 1;
      const event: ClientEvent = { id: lastId, type, payload };
      const events = remembered.get(userId) ?? [];
      remembered.set(userId, [...events, event].slice(-rememberedPerUser));
      for (const listener of listeners.get(userId) ?? []) listener(event);
    },
    subscribe(userId, afterId, listener) {
      for (const event of remembered.get(userId) ?? []) {
        if (event.id > afterId) listener(event);
      }
      const own = listeners.get(userId) ?? new Set();
      listeners.set(userId, own.add(listener));
      return () => own.delete(listener);
    },
    clear() {
      remembered.clear();
    },
  };
}
