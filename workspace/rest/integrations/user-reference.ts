import type { Database } from '../../database';
import { text } from '../../json-fields';
import { findOne } from '../../find-one';

/** A user as `_createdBy` and `_updatedBy` hold one: `{_id, username}`. */
export async function userReference(db: Database, userId: string): Promise<{ _id: string; username?: string }> {
  const username = text((await findOne(db.users, { _id: userId }))?.username);
  return { _id: userId, ...(username !== undefined && { username }) };
}
