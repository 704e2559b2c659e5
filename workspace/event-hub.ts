interface StreamEvent<Type extends string> {
  /** Grows from event to event, over all users. */
  id: number;
  type: Type;
  payload: unknown;
}

/** What reaches one user's clients: `message` (stored in a room), `ephemeral` (only for this user), `ui` (a modal to open, update …). */
export type ClientEvent = StreamEvent<'message' | 'ephemeral' | 'ui'>;

/** What happens in the workspace: `request` (a call of `/api/v1` was logged), `reset`. */
export type ActivityEvent = StreamEvent<'request' | 'reset'>;

type Listener<Event> = (event: Event) => void;

export interface EventHub {
  publish(userId: string, type: ClientEvent['type'], payload: unknown): void;
  /** Tells those who follow; nothing of it is remembered. */
  announce(type: ActivityEvent['type'], payload: unknown): void;
  /** Sends every event after `afterId` that is still remembered, then those to come; gives the function that ends it. */
  subscribe(userId: string, afterId: number, listener: Listener<ClientEvent>): () => void;
  /** Sends the activity to come; gives the function that ends it. */
  follow(listener: Listener<ActivityEvent>): () => void;
  clear(): void;
}

const rememberedPerUser = 500;

/** Delivers events to the users' open streams and remembers the latest, so that a client that connects late misses nothing. */
export function createEventHub(): EventHub {
  const remembered = new Map<string, ClientEvent[]>();
  const listeners = new Map<string, Set<Listener<ClientEvent>>>();
  const followers = new Set<Listener<ActivityEvent>>();
  let lastId = 0;

  // One count for both kinds, which share a client's stream and its last event id.
  const numbered = <Type extends string>(type: Type, payload: unknown): StreamEvent<Type> => {
    lastId += 1;
    return { id: lastId, type, payload };
  };

  return {
    publish(userId, type, payload) {
      const event = numbered(type, payload);
      const events = remembered.get(userId) ?? [];
      remembered.set(userId, [...events, event].slice(-rememberedPerUser));
      for (const listener of listeners.get(userId) ?? []) listener(event);
    },
    announce(type, payload) {
      const event = numbered(type, payload);
      for (const listener of followers) listener(event);
    },
    subscribe(userId, afterId, listener) {
      for (const event of remembered.get(userId) ?? []) {
        if (event.id > afterId) listener(event);
      }
      const own = listeners.get(userId) ?? new Set();
      listeners.set(userId, own.add(listener));
      return () => own.delete(listener);
    },
    follow(listener) {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    clear() {
      remembered.clear();
    },
  };
}
