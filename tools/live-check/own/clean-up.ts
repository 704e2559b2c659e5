import type { JsonObject } from '../client/json';
import type { Session } from '../client/session';
import { report } from '../report';
import { findOwn } from './find-own';
import type { Kind, OwnThing, OwnThings } from './own-things';

export interface CleanUp {
  readonly removed: readonly OwnThing[];
  /** Things that could not be removed, with the reason. */
  readonly remaining: readonly (OwnThing & { readonly reason: string })[];
}

const removals: Record<Kind, (thing: OwnThing) => readonly [endpoint: string, body: JsonObject]> = {
  integration: ({ id, type = 'webhook-incoming' }) => ['integrations.remove', { type, integrationId: id }],
  room: ({ id }) => ['channels.delete', { roomId: id }],
  user: ({ id }) => ['users.delete', { userId: id }],
};

/** Removes a thing. Returns the reason if that fails. */
async function remove(session: Session, thing: OwnThing): Promise<string | undefined> {
  try {
    const [endpoint, body] = removals[thing.kind](thing);
    const answer = await session.post(endpoint, body);
    return answer.status === 200 ? undefined : report(answer);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Removes things of a run, which then forgets them. */
export async function removeThings(session: Session, own: OwnThings, things: readonly OwnThing[]): Promise<CleanUp> {
  const removed: OwnThing[] = [];
  const remaining: CleanUp['remaining'][number][] = [];
  for (const thing of things) {
    own.adopt(thing);
    const reason = await remove(session, thing);
    if (reason !== undefined) {
      remaining.push({ ...thing, reason });
      continue;
    }
    own.forget(thing);
    removed.push(thing);
  }
  return { removed, remaining };
}

const isSame = (a: OwnThing) => (b: OwnThing) => a.kind === b.kind && a.id === b.id;

/** The server lists only ten users at a time. */
const maxRounds = 100;

/**
 * Removes everything on the server with a name of the run: what it created, and whatever else is found.
 * Never rejects: failures are in the outcome.
 */
export async function cleanUp(session: Session, own: OwnThings): Promise<CleanUp> {
  const find = (): Promise<OwnThing[] | undefined> => findOwn(session, own).catch(() => undefined);
  const outcomes = [await removeThings(session, own, own.all())];
  let found = await find();
  for (let round = 0; round < maxRounds; round += 1) {
    const remaining = outcomes.flatMap((outcome) => outcome.remaining);
    const newlyFound = found?.filter((thing) => !remaining.some(isSame(thing))) ?? [];
    if (newlyFound.length === 0) break;
    outcomes.push(await removeThings(session, own, newlyFound));
    found = await find();
  }
  return {
    removed: outcomes.flatMap(({ removed }) => removed),
    // A thing may be gone although its removal was refused or not answered.
    remaining: outcomes.flatMap(({ remaining }) => remaining).filter((thing) => found?.some(isSame(thing)) ?? true),
  };
}
