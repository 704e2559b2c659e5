import type { Database, StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { text } from '../../database/json-fields';
import { ApiError } from '../http/api-error';

const byNameOrId = (db: Database, nameOrId: string): Promise<StoredDocument | undefined> =>
  findOne(db.rocketchat_room, { $or: [{ _id: nameOrId }, { name: nameOrId }] });

/** Returns the direct room of two users, created with subscriptions if there is none. Its id is both ids, sorted. */
async function directRoom(db: Database, from: StoredDocument, to: StoredDocument): Promise<StoredDocument> {
  const users = [from, to];
  const uids = users.map(({ _id }) => _id).sort();
  const _id = uids.join('');
  const existing = await findOne(db.rocketchat_room, { _id });
  if (existing) return existing;
  const room = { _id, t: 'd', uids, usernames: users.map(({ username }) => text(username)), msgs: 0, usersCount: 2 };
  await db.rocketchat_room.insertAsync(room);
  await db.rocketchat_subscription.insertAsync(
    users.map((user, index) => ({
      _id: `s-${_id}-${user._id}`,
      rid: _id,
      t: 'd',
      u: { _id: user._id, username: text(user.username) },
      name: text(users[1 - index]?.username),
      open: true,
    })),
  );
  return room;
}

/**
 * Returns the room of a message by `#name`, `#roomId`, `@username`, `@userId`, or a name or id without a prefix.
 *
 * @throws ApiError invalid-channel
 */
export async function findRoom(db: Database, sender: StoredDocument, channel: string): Promise<StoredDocument> {
  const name = channel.slice(1);
  if (channel.startsWith('@')) {
    const user = await findOne(db.users, { $or: [{ _id: name }, { username: name }] });
    if (user) return directRoom(db, sender, user);
  } else {
    const room = await byNameOrId(db, channel.startsWith('#') ? name : channel);
    if (room) return room;
  }
  throw new ApiError('invalid-channel', { errorType: 'invalid-channel' });
}
