import type { Database, StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';

/** Returns whether a user may see a room: public channels are open to everybody, other rooms to their members. */
export async function canAccessRoom(db: Database, room: StoredDocument | undefined, userId: string): Promise<boolean> {
  if (!room) return false;
  if (room.t === 'c') return true;
  return (await findOne(db.rocketchat_subscription, { rid: room._id, 'u._id': userId })) !== undefined;
}
