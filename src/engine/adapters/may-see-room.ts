import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { type IRoom, RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import { isJsonObject } from '../../lib/json';

/**
 * Returns whether a person may see a room, by the server's own rule: a public channel is open to everybody, any other room to its
 * members. The server reads the room of a command or an interaction, but its id comes from the client, which can name any room
 * (docs/rocketchat/hosting.md 1.2, 2.4). Only for private rooms something is read.
 *
 * @param room null or undefined where there is none with that id
 */
export async function maySeeRoom(
  read: Pick<IRead, 'getRoomReader'>,
  userId: string,
  room: Pick<IRoom, 'id' | 'type' | 'userIds'> | null | undefined,
): Promise<boolean> {
  if (!room) return false;
  const { id, type, userIds } = room;
  if (type === RoomType.CHANNEL) return true;
  if (type === RoomType.DIRECT_MESSAGE && Array.isArray(userIds)) return userIds.includes(userId);
  // Somebody whose user was deleted is missing in the list.
  const members: unknown[] = await read.getRoomReader().getMembers(id);
  return members.some((member) => isJsonObject(member) && member.id === userId);
}
