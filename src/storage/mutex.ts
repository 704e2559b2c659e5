import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { LockTimeoutError } from '../domain/errors';
import { association } from './association';
import { expiry } from './expiry';
import { type Ticket, readTicket } from './schemas';

/** The time, and a way to wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/**
 * Does some work while nobody else, on any server, does work with the same key.
 *
 * @throws LockTimeoutError where the lock is not free within `acquireTimeoutMs`
 */
export type Mutex = <T>(key: string, work: () => Promise<T>, acquireTimeoutMs?: number) => Promise<T>;

/** Longer than any work takes, so that the holder's server must have stopped. */
const expiresAfterMs = 90_000;

const defaultAcquireTimeoutMs = 20_000;
const pollIntervalMs = 40;

function isBefore(a: Ticket, b: Ticket): boolean {
  return a.number < b.number || (a.number === b.number && a.id < b.id);
}

/**
 * Rocket.Chat's store has no lock, no compare-and-set and no unique index (docs/rocketchat/hosting.md 7), but every server reads what
 * another wrote. That is enough for Lamport's bakery algorithm: draw a ticket with a number higher than all others, and wait until
 * nobody is drawing and nobody has a lower number.
 *
 * @param newId returns an id that is unique in the workspace
 */
export function createMutex(
  persistence: IPersistence,
  reader: IPersistenceRead,
  clock: Clock,
  newId: () => string,
): Mutex {
  return async (key, work, acquireTimeoutMs = defaultAcquireTimeoutMs) => {
    const drawnAt = clock.now();
    const id = newId();
    const queue = [association(`ticket/${key}`)];
    const own = [expiry(drawnAt + expiresAfterMs), ...queue, association(`ticket/${key}/${id}`)];
    const draw = (number: number): Promise<string> =>
      persistence.updateByAssociations(own, { id, number, drawnAt }, true);
    const tickets = async (): Promise<Ticket[]> => {
      const stored: unknown[] = await reader.readByAssociations(queue);
      const all = stored.flatMap((ticket) => readTicket(ticket) ?? []);
      const isExpired = (ticket: Ticket): boolean => clock.now() - ticket.drawnAt > expiresAfterMs;
      const expired = all.filter(isExpired).map((ticket) => association(`ticket/${key}/${ticket.id}`));
      await Promise.all(expired.map((ticket) => persistence.removeByAssociations([ticket])));
      return all.filter((ticket) => !isExpired(ticket));
    };

    try {
      await draw(0);
      const number = 1 + Math.max(...(await tickets()).map((ticket) => ticket.number), 0);
      await draw(number);
      const mustWaitFor = (ticket: Ticket): boolean =>
        ticket.id !== id && (ticket.number === 0 || isBefore(ticket, { id, number, drawnAt }));
      while ((await tickets()).some(mustWaitFor)) {
        if (clock.now() - drawnAt > acquireTimeoutMs) throw new LockTimeoutError();
        await clock.sleep(pollIntervalMs);
      }
      return await work();
    } finally {
      // The work is done, and a ticket that stays behind expires.
      await persistence.removeByAssociations(own).catch(() => undefined);
    }
  };
}
