import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { StoredDocument } from '../../database/database';
import { date, defined, record, text } from '../../database/json-fields';

/** Converts a stored message into the engine's form. */
export function messageToApp(message: StoredDocument, room: IRoom, sender: IUser): IMessage {
  const converted: IMessage = {
    id: message._id,
    room,
    sender,
    ...defined({
      threadId: text(message.tmid),
      text: text(message.msg),
      createdAt: date(message.ts),
      updatedAt: date(message._updatedAt),
      editedAt: date(message.editedAt),
      emoji: text(message.emoji),
      avatarUrl: text(message.avatar),
      alias: text(message.alias),
      customFields: record(message.customFields),
    }),
  };
  const { blocks } = message;
  return blocks === undefined ? converted : Object.assign(converted, { blocks });
}
