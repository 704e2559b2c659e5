import { type IRoom, RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { StoredDocument } from '../../database/database';
import { count, date, defined, record, text, texts } from '../../database/json-fields';

const roomTypes = Object.values(RoomType);

/** What the host has a name for. It passes on everything else as it is stored (docs/rocketchat/rest-api.md, N.4). */
const mapped = new Set([
  ...['_id', 'name', 'fname', 't', 'u', 'default', 'ro', 'sysMes', 'uids', 'msgs', 'ts', '_updatedAt', 'lm'],
  ...['description', 'customFields'],
]);

/**
 * Converts a stored room into the engine's form.
 *
 * @param creator the user of `u`, or a placeholder for a deleted one
 */
export function roomToApp(room: StoredDocument, creator: IUser, usernames: string[]): IRoom {
  const converted: Omit<IRoom, 'usernames'> = {
    id: room._id,
    slugifiedName: text(room.name) ?? '',
    type: roomTypes.find((type) => type === room.t) ?? RoomType.CHANNEL,
    creator,
    isDefault: room.default === true,
    isReadOnly: room.ro === true,
    displaySystemMessages: room.sysMes !== false,
    ...defined({
      displayName: text(room.fname),
      userIds: room.uids === undefined ? undefined : texts(room.uids),
      messageCount: count(room.msgs),
      createdAt: date(room.ts),
      updatedAt: date(room._updatedAt),
      lastModifiedAt: date(room.lm),
      description: text(room.description),
      customFields: record(room.customFields),
    }),
  };
  const unmapped = Object.fromEntries(Object.entries(room).filter(([name]) => !mapped.has(name)));
  return Object.assign(converted, { usernames, _unmappedProperties_: unmapped });
}
