import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { StoredDocument } from '../../database/database';
import { date, text } from '../../database/json-fields';
import { randomId } from '../../database/random-id';
import { attachmentFromApp } from './attachments';

/** Fields that keep their value: their names in the app and as stored. */
const renamedFields = [
  ['threadId', 'tmid'],
  ['emoji', 'emoji'],
  ['avatarUrl', 'avatar'],
  ['alias', 'alias'],
  ['customFields', 'customFields'],
  ['groupable', 'groupable'],
  ['reactions', 'reactions'],
  ['parseUrls', 'parseUrls'],
  ['blocks', 'blocks'],
] as const;

/**
 * Converts an app's message into the form that is stored and sent to clients: `_id, rid, tmid?, msg, blocks?, u, ts`.
 *
 * @param sender the stored user who sends it; undefined if not stored
 * @throws Error without a room, as the server does
 */
export function messageFromApp(message: IMessage, rid: string | undefined, sender?: StoredDocument): StoredDocument {
  if (rid === undefined) throw new Error('Invalid room provided on the message.');
  const now = new Date();
  const renamed = renamedFields.map(([app, stored]): [string, unknown] => [stored, message[app]]);
  const user = sender ?? { ...message.sender, _id: message.sender.id };
  return {
    _id: message.id ?? randomId(),
    rid,
    u: { _id: user._id, username: text(user.username), name: text(user.name) },
    msg: message.text ?? '',
    ts: (date(message.createdAt) ?? now).toISOString(),
    _updatedAt: (date(message.updatedAt) ?? now).toISOString(),
    ...(Array.isArray(message.attachments) && { attachments: message.attachments.map(attachmentFromApp) }),
    // What an app leaves undefined arrives as null from its process (docs/rocketchat/hosting.md, section 4).
    ...Object.fromEntries(renamed.filter(([, value]) => value !== undefined && value !== null)),
  };
}
