import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import { isJsonObject, isText, textOf } from '../../lib/json';

/** A room as far as names and warnings need it. */
export interface FoundRoom {
  readonly id: string;
  readonly kind: 'public' | 'private' | 'direct' | 'special';
  /** Empty for a direct one. */
  readonly name: string;
  readonly displayName: string | undefined;
  /** The ids of the people in a direct one. */
  readonly userIds: readonly string[];
  readonly isReadOnly: boolean;
  readonly isArchived: boolean;
}

const kinds: Readonly<Record<string, FoundRoom['kind']>> = {
  [RoomType.CHANNEL]: 'public',
  [RoomType.PRIVATE_GROUP]: 'private',
  [RoomType.DIRECT_MESSAGE]: 'direct',
};

/** Readers return undefined or null for what does not exist. */
export function isThere(found: unknown): boolean {
  return found !== undefined && found !== null;
}

/** The host passes on what the engine has no name for, `archived` among it (docs/rocketchat/rest-api.md N.4). */
function readRoom(room: unknown): FoundRoom | undefined {
  if (!isJsonObject(room) || !isText(room.id)) return undefined;
  const unmapped = room._unmappedProperties_;
  return {
    id: room.id,
    kind: (isText(room.type) ? kinds[room.type] : undefined) ?? 'special',
    name: textOf(room.slugifiedName) ?? '',
    displayName: textOf(room.displayName),
    userIds: Array.isArray(room.userIds) ? room.userIds.filter(isText) : [],
    isReadOnly: room.isReadOnly === true,
    isArchived: isJsonObject(unmapped) && unmapped.archived === true,
  };
}

export async function findRoomById(read: IRead, id: string): Promise<FoundRoom | undefined> {
  return readRoom(await read.getRoomReader().getById(id));
}

/** Returns the room with this name or id. */
export async function findRoom(read: IRead, nameOrId: string): Promise<FoundRoom | undefined> {
  return readRoom(await read.getRoomReader().getByName(nameOrId)) ?? findRoomById(read, nameOrId);
}
