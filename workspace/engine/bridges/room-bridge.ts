import type { IMessageRaw } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { type GetMessagesOptions, RoomBridge } from '@rocket.chat/apps-engine/server/bridges/RoomBridge';
import type { Database, StoredDocument } from '../../database/database';
import { date, record, text } from '../../database/json-fields';
import { asDeclared } from '../as-declared';
import type { Directory } from '../directory';
import { notAvailable } from './not-available';

/** Reads rooms and their members. Apps cannot change rooms here. */
export class WorkspaceRoomBridge extends RoomBridge {
  protected create = notAvailable('Creating rooms');
  protected update = notAvailable('Changing rooms');
  protected createDiscussion = notAvailable('Creating discussions');
  protected delete = notAvailable('Deleting rooms');
  protected removeUsers = notAvailable('Removing members');
  protected getAllRooms = notAvailable('Listing all rooms');
  protected getUnreadByUser = notAvailable('Unread messages');
  protected getUserUnreadMessageCount = notAvailable('Unread messages');

  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
  ) {
    super();
  }

  protected async getById(roomId: string): Promise<IRoom> {
    return asDeclared(await this.directory.room({ _id: roomId }));
  }

  protected async getByName(roomName: string): Promise<IRoom> {
    return asDeclared(await this.directory.room({ name: roomName }));
  }

  protected async getCreatorById(roomId: string): Promise<IUser | undefined> {
    return (await this.directory.room({ _id: roomId }))?.creator;
  }

  protected async getCreatorByName(roomName: string): Promise<IUser | undefined> {
    return (await this.directory.room({ name: roomName }))?.creator;
  }

  protected async getDirectByUsernames(usernames: string[]): Promise<IRoom | undefined> {
    return this.directory.room({ t: 'd', usernames: { $size: usernames.length }, $and: usernames.map(isIn) });
  }

  protected getMembers(roomId: string): Promise<IUser[]> {
    return this.directory.members(roomId);
  }

  protected getModerators(roomId: string): Promise<IUser[]> {
    return this.membersWithRole(roomId, 'moderator');
  }

  protected getOwners(roomId: string): Promise<IUser[]> {
    return this.membersWithRole(roomId, 'owner');
  }

  protected getLeaders(roomId: string): Promise<IUser[]> {
    return this.membersWithRole(roomId, 'leader');
  }

  protected async getMessages(roomId: string, { limit, skip, sort }: GetMessagesOptions): Promise<IMessageRaw[]> {
    const direction = sort.createdAt === 'asc' ? 1 : -1;
    const query = this.db.rocketchat_message.findAsync({ rid: roomId }).sort({ ts: direction });
    const messages: StoredDocument[] = await query.skip(skip).limit(limit);
    return messages.map(rawMessage);
  }

  private async membersWithRole(roomId: string, role: string): Promise<IUser[]> {
    const subscriptions = await this.db.rocketchat_subscription.findAsync({ rid: roomId, roles: role });
    const ids = subscriptions.map(({ u }) => text(record(u)?._id));
    return (await this.directory.members(roomId)).filter(({ id }) => ids.includes(id));
  }
}

const isIn = (username: string) => ({ usernames: username });

function rawMessage(message: StoredDocument): IMessageRaw {
  const sender = record(message.u);
  return {
    id: message._id,
    roomId: text(message.rid) ?? '',
    sender: { _id: text(sender?._id) ?? '', username: text(sender?.username) ?? '', name: text(sender?.name) ?? '' },
    createdAt: date(message.ts) ?? new Date(0),
    text: text(message.msg) ?? '',
  };
}
