import type { StoredDocument } from '../database/database';
import { text } from '../database/json-fields';
import { users } from './users';

interface Room {
  id: string;
  /** c: public channel, p: private group, d: direct messages. */
  t: 'c' | 'p' | 'd';
  /** None for direct messages. */
  name?: string;
  topic?: string;
  members: string[];
}

const everybody = users.map(({ username }) => text(username) ?? '');

const rodriqAndAna = ['rodriq', 'ana'];
const directId = users
  .filter(({ username }) => rodriqAndAna.includes(text(username) ?? ''))
  .map(({ _id }) => _id)
  .sort()
  .join('');

const seedRooms: Room[] = [
  { id: 'GENERAL', t: 'c', name: 'general', topic: 'Everybody', members: everybody },
  { id: 'roomTest', t: 'c', name: 'test', topic: 'Try things here', members: ['rodriq', 'ana', 'ines', 'rocket.cat'] },
  { id: 'roomDev', t: 'c', name: 'dev', topic: 'Builds and reviews', members: ['rodriq', 'ana', 'otto', 'owen'] },
  {
    id: 'roomAlerts',
    t: 'c',
    name: 'alerts',
    topic: 'What needs a look',
    members: ['rodriq', 'ana', 'mia', 'hook.bot'],
  },
  { id: 'roomSecretOps', t: 'p', name: 'secret-ops', members: ['rodriq', 'otto', 'hook.bot'] },
  { id: directId, t: 'd', members: rodriqAndAna },
];

const createdAt = '2021-09-01T08:30:00.000Z';

const membersOf = ({ members }: Room): StoredDocument[] =>
  users.filter(({ username }) => members.includes(text(username) ?? ''));

/** The rooms, all created by rodriq. */
export const rooms: StoredDocument[] = seedRooms.map((room) => {
  const members = membersOf(room);
  return {
    _id: room.id,
    t: room.t,
    ...(room.name !== undefined && { name: room.name, fname: room.name }),
    ...(room.topic !== undefined && { topic: room.topic }),
    ...(room.t === 'd' && { uids: members.map(({ _id }) => _id), usernames: members.map(({ username }) => username) }),
    u: { _id: 'd26x6zSkaPSe5gCyy', username: 'rodriq' },
    msgs: 0,
    usersCount: members.length,
    ts: createdAt,
    _updatedAt: createdAt,
  };
});

/** The memberships of the rooms. In a direct room the name is the other user's. */
export const subscriptions: StoredDocument[] = seedRooms.flatMap((room) => {
  const members = membersOf(room);
  return members.map((user) => ({
    _id: `s-${room.id}-${user._id}`,
    rid: room.id,
    t: room.t,
    name: room.name ?? members.find(({ _id }) => _id !== user._id)?.username,
    u: { _id: user._id, username: user.username },
    open: true,
    ts: createdAt,
    _updatedAt: createdAt,
  }));
});
