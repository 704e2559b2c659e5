import type { Database } from '../../database/database';
import { findOne } from '../../database/find-one';
import { text } from '../../database/json-fields';

/** Returns a user in the form of `_createdBy` and `_updatedBy`: `{_id, username}`. */
export async function userReference(db: Database, userId: string): Promise<{ _id: string; username?: string }> {
  const username = text((await findOne(db.users, { _id: userId }))?.username);
  return { _id: userId, ...(username !== undefined && { username }) };
}
