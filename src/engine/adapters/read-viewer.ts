import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { ReplyTarget } from '../../domain/change/form-session';
import type { ListRoom } from '../../domain/search/concerns-room';
import type { ListFilter } from '../../domain/search/filter';
import type { Viewer } from '../../domain/search/matches-filter';
import { isText } from '../../lib/json';
import type { History } from '../../storage/history/history';

/** Pages of ten changes each. */
const pagesOfHistory = 10;

const kinds: Readonly<Record<string, ListRoom['kind']>> = {
  [RoomType.CHANNEL]: 'public',
  [RoomType.PRIVATE_GROUP]: 'private',
  [RoomType.DIRECT_MESSAGE]: 'direct',
};

async function readRoom(read: IRead, roomId: string): Promise<ListRoom | undefined> {
  const rooms = read.getRoomReader();
  const room: unknown = await rooms.getById(roomId);
  if (typeof room !== 'object' || room === null) return undefined;
  const name: unknown = 'slugifiedName' in room ? room.slugifiedName : undefined;
  const type: unknown = 'type' in room ? room.type : undefined;
  const kind = (isText(type) ? kinds[type] : undefined) ?? 'other';
  const members = kind === 'direct' ? await rooms.getMembers(roomId) : [];
  return {
    id: roomId,
    name: kind !== 'direct' && isText(name) && name !== '' ? name : undefined,
    kind,
    members: members.map(({ id, username }) => ({ id, username })),
  };
}

/** Returns the ids of the integrations that a person changed through the app lately: the server only knows the app's account. */
async function changedBy(history: History, username: string): Promise<string[]> {
  const numbers = Array.from({ length: pagesOfHistory }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((page) => history.page(undefined, page)));
  const ids = new Set<string>();
  for (const { entries } of pages)
    for (const { kind, actor, outcome, integrationId } of entries)
      if (actor === username && outcome === 'applied' && kind !== 'revealed') ids.add(integrationId);
  return [...ids];
}

/** Returns who is asking and where, read only as far as the filter needs it. */
export async function readViewer(
  read: IRead,
  history: History,
  { username }: IUser,
  { roomId }: ReplyTarget,
  { here, mine }: ListFilter,
): Promise<Viewer> {
  const [room, changed] = await Promise.all([
    here ? readRoom(read, roomId) : undefined,
    mine ? changedBy(history, username) : [],
  ]);
  return { username, changed, room };
}
