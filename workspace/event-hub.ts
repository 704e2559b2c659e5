interface StreamEvent<Type extends string> {
  /** Grows from event to event, over all users. */
  id: number;
  type: Type;
  payload: unknown;
}

/** An event for one user's clients: `message` (stored in a room), `ephemeral` (only for this user), `ui` (a modal to open, update …). */
export type ClientEvent = StreamEvent<'message' | 'ephemeral' | 'ui'>;

/** An event of the whole workspace: `request` (a call of `/api/v1` was logged), `reset`. */
export type ActivityEvent = StreamEvent<'request' | 'reset'>;

type Listener<Event> = (event: Event) => void;

export interface EventHub {
  publish(userId: string, type: ClientEvent['type'], payload: unknown): void;
  /** Sends an event to all followers. It is not kept. */
  announce(type: ActivityEvent['type'], payload: unknown): void;
  /** Sends the kept events after `afterId`, then new ones. Returns the function to unsubscribe. */
  subscribe(userId: string, afterId: number, listener: Listener<ClientEvent>): () => void;
  /** Sends new activity. Returns the function to unsubscribe. */
  follow(listener: Listener<ActivityEvent>): () => void;
  clear(): void;
}

const maxEventsPerUser = 500;

/** Delivers events to the users' open streams and keeps the latest, so that a client that connects later misses nothing. */
export function createEventHub(): EventHub {
  const eventsByUser = new Map<string, ClientEvent[]>();
  const listeners = new Map<string, Set<Listener<ClientEvent>>>();
  const followers = new Set<Listener<ActivityEvent>>();
  let lastId = 0;

  // Both kinds share one counter, because they share a client's stream and its last event id.
  const createEvent = <Type extends string>(type: Type, payload: unknown): StreamEvent<Type> => {
    lastId += 1;
    return { id: lastId, type, payload };
  };

  return {
    publish(userId, type, payload) {
      const event = createEvent(type, payload);
      const events = eventsByUser.get(userId) ?? [];
      eventsByUser.set(userId, [...events, event].slice(-maxEventsPerUser));
      for (const listener of listeners.get(userId) ?? []) listener(event);
    },
    announce(type, payload) {
      const event = createEvent(type, payload);
      for (const listener of followers) listener(event);
    },
    subscribe(userId, afterId, listener) {
      for (const event of eventsByUser.get(userId) ?? []) {
        if (event.id > afterId) listener(event);
      }
      const subscribers = listeners.get(userId) ?? new Set();
      listeners.set(userId, subscribers.add(listener));
      return () => subscribers.delete(listener);
    },
    follow(listener) {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    clear() {
      eventsByUser.clear();
    },
  };
}
