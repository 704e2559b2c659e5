import type { JsonObject } from '../client/json';
import type { Session } from '../client/session';
import { report } from '../report';
import { findOwn } from './find-own';
import type { Kind, OwnThing, OwnThings } from './own-things';

export interface CleanUp {
  /** What is gone now. */
  readonly removed: readonly OwnThing[];
  /** What could not be removed, each with the reason. */
  readonly left: readonly (OwnThing & { readonly why: string })[];
}

const removals: Record<Kind, (thing: OwnThing) => readonly [endpoint: string, body: JsonObject]> = {
  integration: ({ id, type = 'webhook-incoming' }) => ['integrations.remove', { type, integrationId: id }],
  room: ({ id }) => ['channels.delete', { roomId: id }],
  user: ({ id }) => ['users.delete', { userId: id }],
};

/** Undefined once it is gone, else why it is not. */
async function remove(session: Session, thing: OwnThing): Promise<string | undefined> {
  try {
    const [endpoint, body] = removals[thing.kind](thing);
    const answer = await session.post(endpoint, body);
    return answer.status === 200 ? undefined : report(answer);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Removes things of a run, and has it forget those that are gone. */
export async function removeThings(session: Session, own: OwnThings, things: readonly OwnThing[]): Promise<CleanUp> {
  const removed: OwnThing[] = [];
  const left: CleanUp['left'][number][] = [];
  for (const thing of things) {
    own.adopt(thing);
    const why = await remove(session, thing);
    if (why !== undefined) {
      left.push({ ...thing, why });
      continue;
    }
    own.forget(thing);
    removed.push(thing);
  }
  return { removed, left };
}

const same = (one: OwnThing) => (other: OwnThing) => one.kind === other.kind && one.id === other.id;

/** Users are found by ten at a time. */
const mostRounds = 100;

/**
 * Removes all that is on the server under the names of a run: what it knows of, and what is found beside that.
 * Never rejects: what fails is told in the outcome.
 */
export async function cleanUp(session: Session, own: OwnThings): Promise<CleanUp> {
  const find = (): Promise<OwnThing[] | undefined> => findOwn(session, own).catch(() => undefined);
  const outcomes = [await removeThings(session, own, own.all())];
  let found = await find();
  for (let round = 0; round < mostRounds; round += 1) {
    const left = outcomes.flatMap((outcome) => outcome.left);
    const fresh = found?.filter((thing) => !left.some(same(thing))) ?? [];
    if (fresh.length === 0) break;
    outcomes.push(await removeThings(session, own, fresh));
    found = await find();
  }
  return {
    removed: outcomes.flatMap(({ removed }) => removed),
    // What was refused or stayed without an answer may be gone all the same.
    left: outcomes.flatMap(({ left }) => left).filter((thing) => found?.some(same(thing)) ?? true),
  };
}
