import type { Database, StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { text } from '../../database/json-fields';
import { ApiError } from '../http/api-error';

interface ChannelParams {
  roomId?: unknown;
  roomName?: unknown;
}

/**
 * Returns the public channel that an endpoint's parameters name, by id or else by name.
 *
 * @throws ApiError error-room-not-found
 */
export async function findChannel(db: Database, { roomId, roomName }: ChannelParams): Promise<StoredDocument> {
  const query = roomId === undefined ? { name: text(roomName) ?? '' } : { _id: text(roomId) ?? '' };
  const room = await findOne(db.rocketchat_room, { ...query, t: 'c' });
  if (room) return room;
  throw ApiError.coded(
    'error-room-not-found',
    'The required "roomId" or "roomName" param provided does not match any channel',
  );
}
