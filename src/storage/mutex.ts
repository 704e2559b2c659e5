import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { LockTimeoutError } from '../domain/errors';
import { association } from './association';
import { type Ticket, readTicket } from './schemas';

/** Time, as the app has it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/**
 * Does some work while nobody else, on whichever server, does work with the same key.
 *
 * @throws LockTimeoutError where others take longer than the patience, in milliseconds
 */
export type Mutex = <T>(key: string, work: () => Promise<T>, patience?: number) => Promise<T>;

/** Longer than any work takes: its holder's server has stopped meanwhile. */
const expiresAfterMs = 90_000;

const defaultAcquireTimeoutMs = 20_000;
const pollIntervalMs = 40;

function isBefore(one: Ticket, other: Ticket): boolean {
  return one.number < other.number || (one.number === other.number && one.id < other.id);
}

/**
 * Rocket.Chat's store has no lock, no compare-and-set and no unique index (docs/rocketchat/hosting.md 7), but what was written is read by
 * everybody. That is enough for Lamport's bakery: draw a ticket with a number higher than all there are, wait until
 * nobody is drawing and nobody has a lower one.
 *
 * @param newId an id that nobody else has
 */
export function createMutex(
  persistence: IPersistence,
  reader: IPersistenceRead,
  clock: Clock,
  newId: () => string,
): Mutex {
  return async (key, work, patience = defaultAcquireTimeoutMs) => {
    const drawnAt = clock.now();
    const id = newId();
    const everybody = [association(`ticket/${key}`)];
    const mine = [...everybody, association(`ticket/${key}/${id}`)];
    const draw = (number: number): Promise<string> =>
      persistence.updateByAssociations(mine, { id, number, drawnAt }, true);
    const tickets = async (): Promise<Ticket[]> => {
      const stored: unknown[] = await reader.readByAssociations(everybody);
      const known = stored.map(readTicket).filter((ticket): ticket is Ticket => ticket !== undefined);
      const isForgotten = (ticket: Ticket): boolean => clock.now() - ticket.drawnAt > expiresAfterMs;
      const old = known.filter(isForgotten);
      await Promise.all(
        old.map((ticket) => persistence.removeByAssociations([association(`ticket/${key}/${ticket.id}`)])),
      );
      return known.filter((ticket) => !isForgotten(ticket));
    };

    try {
      await draw(0);
      const number = 1 + Math.max(...(await tickets()).map((ticket) => ticket.number), 0);
      await draw(number);
      const mustWaitFor = (ticket: Ticket): boolean =>
        ticket.id !== id && (ticket.number === 0 || isBefore(ticket, { id, number, drawnAt }));
      while ((await tickets()).some(mustWaitFor)) {
        if (clock.now() - drawnAt > patience) throw new LockTimeoutError();
        await clock.sleep(pollIntervalMs);
      }
      return await work();
    } finally {
      // What was done stays done; a ticket that is left is forgotten in time.
      await persistence.removeByAssociations(mine).catch(() => undefined);
    }
  };
}
