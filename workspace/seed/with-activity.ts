import type { StoredDocument } from '../database/database';
import { text } from '../database/json-fields';

/**
 * Returns the rooms with the activity of their messages, as on the server: `msgs` counts all, `lm` is the time of the latest
 * one outside threads.
 */
export function withActivity(rooms: StoredDocument[], messages: StoredDocument[]): StoredDocument[] {
  return rooms.map((room) => {
    const roomMessages = messages.filter(({ rid }) => rid === room._id);
    const times = roomMessages.filter(({ tmid }) => tmid === undefined).map(({ ts }) => text(ts) ?? '');
    const lm = times.sort().at(-1);
    return { ...room, msgs: roomMessages.length, ...(lm !== undefined && { lm, _updatedAt: lm }) };
  });
}
