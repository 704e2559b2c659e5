import type { Place } from '../domain/draft';
import { isText } from '../domain/json';

/** Where somebody asked. The engine gives null where its types say that something may be undefined. */
export function placeOf(roomId: string, threadId: unknown): Place {
  return isText(threadId) && threadId !== '' ? { roomId, threadId } : { roomId };
}
