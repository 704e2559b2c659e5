import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { association } from './association';
import { readSweep } from './schemas';

/** Milliseconds. The store can't search by age, so records that expire within the same span share an association. */
export const expirySpanMs = 10 * 60_000;

/** The most spans that one run removes, so that it ends in time. They cover more than a day, which is the longest that a record lives. */
const maxSpans = 200;

const sweepKey = [association('expiry-sweep')];

function spanKey(span: number): RocketChatAssociationRecord {
  return association(`expires/${span}`);
}

/** Returns what a record is removed by once it has expired. @param expiresAt milliseconds since 1970; the same at every update of a record */
export function expiry(expiresAt: number): RocketChatAssociationRecord {
  return spanKey(Math.ceil(expiresAt / expirySpanMs));
}

/**
 * Removes the records of everybody that expired at least a span ago: what expires right now may be about to be saved again. Several
 * servers can do it at once, and what one run leaves, because it failed or had too much to do, the next one removes.
 *
 * @param now milliseconds since 1970
 */
export async function removeExpired(persistence: IPersistence, reader: IPersistenceRead, now: number): Promise<void> {
  const due = Math.floor(now / expirySpanMs) - 1;
  const stored: unknown[] = await reader.readByAssociations(sweepKey);
  const former = readSweep(stored[0])?.span;
  // A sweep in the future comes from a clock that was wrong.
  const swept = former === undefined || former > due ? due - maxSpans : former;
  if (former === due) return;
  const last = Math.min(due, swept + maxSpans);
  for (let span = swept + 1; span <= last; span += 1) await persistence.removeByAssociations([spanKey(span)]);
  await persistence.updateByAssociations(sweepKey, { span: last }, true);
}
