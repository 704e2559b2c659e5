import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Database, StoredDocument } from '../database/database';
import { findOne } from '../database/find-one';
import { record, text } from '../database/json-fields';
import { messageToApp } from './convert/message-to-app';
import { roomToApp } from './convert/room-to-app';
import { userToApp } from './convert/user-to-app';

/** Users, rooms and messages in the engine's form, read from the database at every call. */
export interface Directory {
  user(query: Record<string, unknown>): Promise<IUser | undefined>;
  room(query: Record<string, unknown>): Promise<IRoom | undefined>;
  message(id: string): Promise<IMessage | undefined>;
  /** The members of a room, by its subscriptions. */
  memberIds(roomId: string): Promise<string[]>;
  members(roomId: string): Promise<IUser[]>;
}

/** Returns a user who is no longer stored: only the id remains. */
const deletedUser = (id: string): IUser => userToApp({ _id: id });

const subscriberOf = (subscription: StoredDocument) => text(record(subscription.u)?._id);

export function createDirectory(db: Database): Directory {
  const directory: Directory = {
    async user(query) {
      const found = await findOne(db.users, query);
      return found && userToApp(found);
    },
    async room(query) {
      const found = await findOne(db.rocketchat_room, query);
      if (!found) return undefined;
      const creatorId = text(record(found.u)?._id) ?? '';
      const [creator, members] = await Promise.all([directory.user({ _id: creatorId }), directory.members(found._id)]);
      return roomToApp(
        found,
        creator ?? deletedUser(creatorId),
        members.map(({ username }) => username),
      );
    },
    async message(id) {
      const found = await findOne(db.rocketchat_message, { _id: id });
      const room = found && (await directory.room({ _id: found.rid }));
      if (!found || !room) return undefined;
      const senderId = text(record(found.u)?._id) ?? '';
      return messageToApp(found, room, (await directory.user({ _id: senderId })) ?? deletedUser(senderId));
    },
    async memberIds(roomId) {
      const subscriptions = await db.rocketchat_subscription.findAsync({ rid: roomId });
      return subscriptions.map(subscriberOf).filter((id) => id !== undefined);
    },
    async members(roomId) {
      const ids = await directory.memberIds(roomId);
      const users = await db.users.findAsync({ _id: { $in: ids } });
      return users.map(userToApp);
    },
  };
  return directory;
}
