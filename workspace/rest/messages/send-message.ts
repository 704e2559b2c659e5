import type { StoredDocument } from '../../database/database';
import { record, text } from '../../database/json-fields';
import { randomId } from '../../database/random-id';
import type { RestContext } from '../rest-context';

/** Stores a message, sends it to the room's subscribers, and returns it. */
export async function sendMessage(
  { db, hub }: RestContext,
  user: StoredDocument,
  rid: string,
  fields: Record<string, unknown>,
): Promise<StoredDocument> {
  const now = new Date().toISOString();
  const message: StoredDocument = {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)),
    _id: randomId(),
    rid,
    u: { _id: user._id, username: text(user.username), name: text(user.name) },
    ts: now,
    _updatedAt: now,
  };
  await db.rocketchat_message.insertAsync(message);
  for (const { u } of await db.rocketchat_subscription.findAsync({ rid })) {
    const subscriber = text(record(u)?._id);
    if (subscriber !== undefined) hub.publish(subscriber, 'message', message);
  }
  return message;
}
