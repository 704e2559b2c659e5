import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { References } from '../../domain/validation/check-integration';

/** Readers return undefined or null for what does not exist. */
function isThere(found: unknown): boolean {
  return found !== undefined && found !== null;
}

async function roomExists(read: IRead, room: string): Promise<boolean> {
  const name = room.slice(1);
  if (room.startsWith('@')) {
    const users = read.getUserReader();
    return isThere(await users.getByUsername(name)) || isThere(await users.getById(name));
  }
  const rooms = read.getRoomReader();
  return isThere(await rooms.getByName(name)) || isThere(await rooms.getById(name));
}

async function without<T>(names: readonly T[], isKnown: (name: T) => Promise<boolean>): Promise<T[]> {
  const known = await Promise.all(names.map(isKnown));
  return names.filter((_, index) => known[index] === false);
}

/** Returns the rooms and users that the workspace does not know, looked up as the server does (docs/rocketchat/rest-api.md E.1, G.1). */
export async function findMissingReferences(read: IRead, { rooms, users }: References): Promise<References> {
  const [unknownRooms, unknownUsers] = await Promise.all([
    without(rooms, (room) => roomExists(read, room)),
    without(users, async (username) => isThere(await read.getUserReader().getByUsername(username))),
  ]);
  return { rooms: unknownRooms, users: unknownUsers };
}
