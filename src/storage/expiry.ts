import type { IPersistence } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { association } from './association';

/** Milliseconds. */
export const maxLifetimeMs = 24 * 3_600_000;

/** Milliseconds. The store can't search by age, so records that expire within the same span share an association. */
export const expirySpanMs = 30 * 60_000;

/** Spans of records that may be alive: those up to the longest lifetime, and the present one, which has begun. */
const aliveSpans = maxLifetimeMs / expirySpanMs + 2;

/**
 * Spans are counted round a ring. Nothing alive is in the slots behind the present one, so a run empties those, and needs no record of
 * how far the former one came. What expired while the job did not run is removed at the latest when the ring has turned once, which
 * takes 32 hours.
 */
const ringSize = 64;

function slotKey(span: number): RocketChatAssociationRecord {
  return association(`expires/${span % ringSize}`);
}

/**
 * Returns what a record is removed by once it has expired.
 *
 * @param expiresAt milliseconds since 1970, at most `maxLifetimeMs` from now; the same at every update of a record
 */
export function expiry(expiresAt: number): RocketChatAssociationRecord {
  return slotKey(Math.ceil(expiresAt / expirySpanMs));
}

/**
 * Removes everybody's records that expired at least a span ago: what expires right now may be about to be saved again. Several servers
 * can do it at once, and what a failed run leaves, one of the next removes.
 *
 * @param now milliseconds since 1970
 */
export async function removeExpired(
  persistence: Pick<IPersistence, 'removeByAssociations'>,
  now: number,
): Promise<void> {
  const present = Math.floor(now / expirySpanMs);
  for (let span = present + aliveSpans; span < present + ringSize; span += 1)
    await persistence.removeByAssociations([slotKey(span)]);
}
