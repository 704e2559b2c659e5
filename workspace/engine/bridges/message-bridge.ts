import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { MessageBridge } from '@rocket.chat/apps-engine/server/bridges/MessageBridge';
import type { Database, StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { count } from '../../database/json-fields';
import type { EventHub } from '../../event-hub';
import { asDeclared } from '../as-declared';
import { messageFromApp } from '../convert/message-from-app';
import type { Directory } from '../directory';
import { ignored, notAvailable } from './not-available';

/** The server's default of the setting `Message_MaxAllowedSize`. */
const defaultMaxSize = 5_000;

/** Messages and ephemeral notices. Clients get them in the server's form (docs/rocketchat/hosting.md, section 3). */
export class WorkspaceMessageBridge extends MessageBridge {
  protected addReaction = notAvailable('Reactions');
  protected removeReaction = notAvailable('Reactions');
  protected typing = ignored;

  constructor(
    private readonly db: Database,
    private readonly hub: EventHub,
    private readonly directory: Directory,
  ) {
    super();
  }

  protected async create(message: IMessage): Promise<string> {
    const stored = await this.fromApp(message);
    const maxSize = count((await findOne(this.db.rocketchat_settings, { _id: 'Message_MaxAllowedSize' }))?.value);
    if (String(stored.msg).length > (maxSize ?? defaultMaxSize)) throw new Error('error-message-size-exceeded');
    await this.db.rocketchat_message.insertAsync(stored);
    await this.publish(stored.rid, 'message', stored);
    return stored._id;
  }

  protected async update(message: IMessage): Promise<void> {
    if (!message.editor) throw new Error('Invalid editor assigned to the message for the update.');
    const current = message.id !== undefined && (await findOne(this.db.rocketchat_message, { _id: message.id }));
    if (!current) throw new Error('A message must exist to update.');
    const editor = { _id: message.editor.id, username: message.editor.username };
    const changes = { ...(await this.fromApp(message)), ts: current.ts, editedBy: editor };
    const stored: StoredDocument = { ...current, ...changes, editedAt: new Date().toISOString() };
    await this.db.rocketchat_message.updateAsync({ _id: current._id }, stored);
    await this.publish(stored.rid, 'message', stored);
  }

  /** Sends a message to this user's open clients only. It is not stored. */
  protected async notifyUser(user: IUser, message: IMessage): Promise<void> {
    this.hub.publish(user.id, 'ephemeral', ephemeral(await this.fromApp(message)));
  }

  protected async notifyRoom(room: IRoom, message: IMessage): Promise<void> {
    await this.publish(room.id, 'ephemeral', ephemeral(await this.fromApp(message)));
  }

  protected async getById(messageId: string): Promise<IMessage> {
    return asDeclared(await this.directory.message(messageId));
  }

  protected async delete(message: IMessage): Promise<void> {
    if (!message.id) throw new Error('Invalid message id');
    await this.db.rocketchat_message.removeAsync({ _id: message.id }, {});
  }

  private async fromApp(message: IMessage): Promise<StoredDocument> {
    const [room, sender] = await Promise.all([
      findOne(this.db.rocketchat_room, { _id: message.room.id }),
      findOne(this.db.users, { _id: message.sender.id }),
    ]);
    return messageFromApp(message, room?._id, sender);
  }

  private async publish(roomId: unknown, type: 'message' | 'ephemeral', message: StoredDocument): Promise<void> {
    for (const userId of await this.directory.memberIds(String(roomId))) this.hub.publish(userId, type, message);
  }
}

const ephemeral = (message: StoredDocument): StoredDocument => ({ groupable: false, ...message, private: true });
