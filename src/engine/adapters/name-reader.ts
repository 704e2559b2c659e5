import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { type KnownNames, type NamedRoom, type Reading, readName } from '../../domain/validation/read-name';
import { memoize } from '../../lib/memoize';
import { withTimeout } from '../../lib/with-timeout';
import type { DirectoryApi } from '../../rocketchat/directory-api';
import { type FoundRoom, findRoom, findRoomById, isThere } from './find-room';

/** Milliseconds. A form has five seconds in all, and a name that isn't looked up costs only a suggestion. */
const lookUpTimeMs = 1_200;

/** How many of the person's own rooms are looked at. */
const maxOwnRooms = 50;

/** How many names of one call are searched for, with two requests each. */
const maxSearches = 3;

const nothing: KnownNames = { rooms: [], users: [] };

function inTime<T>(work: Promise<T>, none: T): Promise<T> {
  return withTimeout(
    lookUpTimeMs,
    work.catch(() => none),
    () => none,
    () => Promise.resolve(),
  );
}

interface Asker {
  readonly id: string;
  /** Returns whether the person has a permission in the whole workspace. */
  may(permission: string): Promise<boolean>;
}

function isChannel({ kind, name }: FoundRoom): boolean {
  return (kind === 'public' || kind === 'private') && name !== '';
}

/**
 * Returns a function that finds out what a typed name means. It answers only with rooms and people that the person may see: public
 * rooms, rooms that they are in, and people where they may list them. Requests that fail or take long count as finding nothing.
 */
export function createNameReader(read: IRead, api: DirectoryApi, asker: Asker): (typed: string) => Promise<Reading> {
  let searches = 0;
  const users = read.getUserReader();
  const isUsername = async (name: string): Promise<boolean> => isThere(await users.getByUsername(name));
  // Older engines don't have this list (docs/rocketchat/rest-api.md N.4).
  const ownRoomIds = memoize(async () => {
    try {
      return await users.getUserRoomIds(asker.id);
    } catch {
      return undefined;
    }
  });
  const isOwnRoom = async (roomId: string): Promise<boolean> => {
    const ids = await ownRoomIds();
    if (ids !== undefined) return ids.includes(roomId);
    return (await read.getRoomReader().getMembers(roomId)).some(({ id }) => id === asker.id);
  };
  const ownRooms = memoize(async (): Promise<NamedRoom[]> => {
    const ids = ((await ownRoomIds()) ?? []).slice(0, maxOwnRooms);
    const rooms = await Promise.all(ids.map((id) => findRoomById(read, id)));
    return rooms.flatMap((room) => (room !== undefined && isChannel(room) ? [room] : []));
  });
  const publicRooms = memoize(async () => {
    const hidden = { rooms: [], isComplete: true };
    return (await asker.may('view-c-room')) ? inTime(api.publicRooms(), { rooms: [], isComplete: false }) : hidden;
  });
  const search = async (text: string): Promise<KnownNames> => {
    if (searches >= maxSearches) return nothing;
    searches += 1;
    const [seesRooms, seesOutside, seesPeople] = await Promise.all(
      ['view-c-room', 'view-outside-room', 'view-d-room'].map((permission) => asker.may(permission)),
    );
    const found = await Promise.all([text, text.slice(0, 3)].map((part) => inTime(api.search(part), nothing)));
    return {
      rooms: seesRooms === true ? found.flatMap(({ rooms }) => rooms) : [],
      users: seesOutside === true && seesPeople === true ? found.flatMap((part) => part.users) : [],
    };
  };

  const isVisible = async ({ id, kind }: FoundRoom): Promise<boolean> =>
    (kind === 'public' && (await asker.may('view-c-room'))) || (await isOwnRoom(id));

  /** Returns what is called exactly so. */
  const exact = async (name: string): Promise<KnownNames> => {
    const [room, isUser] = await Promise.all([findRoom(read, name), isUsername(name)]);
    return {
      rooms: room !== undefined && isChannel(room) && (await isVisible(room)) ? [{ ...room, name }] : [],
      users: isUser ? [{ username: name }] : [],
    };
  };
  const similar = async (mark: string, name: string): Promise<KnownNames> => {
    const [own, { rooms, isComplete }] = await Promise.all([ownRooms(), publicRooms()]);
    const found = mark === '#' && isComplete ? nothing : await search(name);
    return { rooms: [...own, ...rooms, ...found.rooms], users: found.users };
  };
  /** Returns the person in a direct room of the asker, whose link has only the room's id. */
  const partner = async (roomId: string): Promise<Reading | undefined> => {
    const room = await findRoomById(read, roomId);
    if (room?.kind !== 'direct' || !room.userIds.includes(asker.id)) return undefined;
    const [id, ...more] = room.userIds.filter((userId) => userId !== asker.id);
    return id === undefined || more.length > 0
      ? undefined
      : { kind: 'means', channel: `@${(await users.getById(id)).username}` };
  };

  const look = async (typed: string): Promise<Reading> => {
    const mark = /^[#@]/.exec(typed)?.[0] ?? '';
    const name = typed.slice(mark.length);
    if (mark === '#' && (await findRoom(read, name)) !== undefined) return { kind: 'exists' };
    if (mark === '@') {
      if ((await isUsername(name)) || isThere(await users.getById(name))) return { kind: 'exists' };
      const person = await partner(name);
      if (person !== undefined) return person;
    }
    const known = await exact(name);
    const isExact = mark === '' && known.rooms.length + known.users.length > 0;
    const more = isExact ? nothing : await similar(mark, name);
    return readName(typed, { rooms: [...known.rooms, ...more.rooms], users: [...known.users, ...more.users] });
  };

  const readings = new Map<string, Promise<Reading>>();
  return (typed) => {
    const reading = readings.get(typed) ?? look(typed);
    readings.set(typed, reading);
    return reading;
  };
}
