import type { StoredDocument } from '../database/database';
import { text } from '../database/json-fields';

/**
 * The rooms with what their messages make of them: `msgs` counts all, `lm` is when the latest was written that does not
 * stand in a thread, as the server has it.
 */
export function withActivity(rooms: StoredDocument[], messages: StoredDocument[]): StoredDocument[] {
  return rooms.map((room) => {
    const own = messages.filter(({ rid }) => rid === room._id);
    const times = own.filter(({ tmid }) => tmid === undefined).map(({ ts }) => text(ts) ?? '');
    const lm = times.sort().at(-1);
    return { ...room, msgs: own.length, ...(lm !== undefined && { lm, _updatedAt: lm }) };
  });
}
