import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { CheckedReferences, References } from '../../domain/validation/check-integration';
import { type FoundRoom, findRoom, isThere } from './find-room';

async function userExists(read: IRead, name: string): Promise<boolean> {
  const users = read.getUserReader();
  return isThere(await users.getByUsername(name)) || isThere(await users.getById(name));
}

async function without<T>(names: readonly T[], isKnown: (name: T) => Promise<boolean>): Promise<T[]> {
  const known = await Promise.all(names.map(isKnown));
  return names.filter((_, index) => known[index] === false);
}

/** Returns the rooms and users that the workspace does not know, looked up as the server does (docs/rocketchat/rest-api.md E.1, G.1). */
export async function findMissingReferences(read: IRead, { rooms, users }: References): Promise<CheckedReferences> {
  const found = new Map<string, FoundRoom>();
  const [unknownRooms, unknownUsers] = await Promise.all([
    without(rooms, async (room) => {
      if (room.startsWith('@')) return userExists(read, room.slice(1));
      const known = await findRoom(read, room.slice(1));
      if (known !== undefined) found.set(room, known);
      return known !== undefined;
    }),
    without(users, async (username) => isThere(await read.getUserReader().getByUsername(username))),
  ]);
  return {
    rooms: unknownRooms,
    users: unknownUsers,
    archived: rooms.filter((room) => found.get(room)?.isArchived === true),
    readOnly: rooms.filter((room) => found.get(room)?.isReadOnly === true),
  };
}
