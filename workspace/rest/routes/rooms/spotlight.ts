import type { FastifyInstance } from 'fastify';
import type { StoredDocument } from '../../../database/database';
import { text } from '../../../database/json-fields';
import { addEndpoint } from '../../endpoint';
import { escapeRegExp } from '../../http/escape-reg-exp';
import type { RestContext } from '../../rest-context';

interface SpotlightQuery {
  query: string;
}

const schema = {
  type: 'object',
  properties: { query: { type: 'string' } },
  required: ['query'],
  additionalProperties: false,
};

const maxResults = 5;

/** `GET spotlight?query=`: rooms and people whose names contain a text; with `#` or `@` before it, only those (docs/rocketchat/rest-api.md, N.2). */
export function spotlight(app: FastifyInstance, context: RestContext): void {
  const { compile, db, permissions } = context;

  const mayAll = async (userId: string, ...names: string[]): Promise<boolean> =>
    (await Promise.all(names.map((name) => permissions.has(userId, name)))).every(Boolean);

  const findRooms = async (userId: string, name: string): Promise<StoredDocument[]> => {
    if (!(await mayAll(userId, 'view-outside-room', 'view-c-room'))) return [];
    const pattern = new RegExp(escapeRegExp(name), 'i');
    const joined = await db.rocketchat_subscription.findAsync({ 'u._id': userId });
    const ids = joined.flatMap(({ rid }) => text(rid) ?? []);
    return db.rocketchat_room
      .findAsync({ t: 'c', _id: { $nin: ids }, $or: [{ name: pattern }, { fname: pattern }] })
      .sort({ name: 1 })
      .limit(maxResults);
  };

  const findUsers = async (userId: string, name: string): Promise<StoredDocument[]> => {
    if (!(await mayAll(userId, 'view-outside-room', 'view-d-room'))) return [];
    const exact = await db.users.findAsync({ username: new RegExp(`^${escapeRegExp(name)}$`, 'i') });
    const pattern = new RegExp(escapeRegExp(name), 'i');
    const similar = await db.users
      .findAsync({ active: true, $or: [{ username: pattern }, { name: pattern }] })
      .sort({ username: 1 });
    const found = [...exact, ...similar.filter(({ _id }) => exact.every((user) => user._id !== _id))];
    return found.slice(0, maxResults);
  };

  addEndpoint(app, context, {
    method: 'GET',
    path: 'spotlight',
    query: compile.query<SpotlightQuery>(schema),
    body: compile.anything,
    handle: async ({ user, query: { query } }) => {
      const name = query.replace(/^[#@]/, '').trim();
      const [rooms, users] = await Promise.all([
        query.startsWith('@') ? [] : findRooms(user._id, name),
        query.startsWith('#') ? [] : findUsers(user._id, name),
      ]);
      return {
        rooms: rooms.map(({ _id, t, name: roomName, fname }) => ({ _id, t, name: roomName, fname })),
        users: users.map(({ _id, username, name: fullName, status }) => ({
          ...{ _id, username, name: fullName, status },
        })),
      };
    },
  });
}
