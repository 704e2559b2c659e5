import type { FastifyInstance } from 'fastify';
import { text } from '../../../database/json-fields';
import { addEndpoint } from '../../endpoint';
import { type PagingQuery, paging } from '../../http/paging';
import type { RestContext } from '../../rest-context';

const optionalNumber = { type: 'number', nullable: true };

const schema = { type: 'object', properties: { count: optionalNumber, offset: optionalNumber } };

/** `GET channels.list`: the public channels by name; without `view-c-room` only those of the caller (docs/rocketchat/rest-api.md, N.1). */
export function channelsList(app: FastifyInstance, context: RestContext): void {
  const { compile, db, permissions, settings } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'channels.list',
    query: compile.query<PagingQuery>(schema),
    body: compile.anything,
    anyPermission: ['view-c-room', 'view-joined-room'],
    handle: async ({ user, query }) => {
      const joined = await db.rocketchat_subscription.findAsync({ 'u._id': user._id });
      const ids = joined.flatMap(({ rid }) => text(rid) ?? []);
      const seesAll = await permissions.has(user._id, 'view-c-room');
      const isJoined = { _id: { $in: ids } };
      const filter = { t: 'c', ...(seesAll ? { $or: [{ teamId: { $exists: false } }, isJoined] } : isJoined) };
      const { offset, count } = await paging(settings, query);
      const [channels, total] = await Promise.all([
        db.rocketchat_room.findAsync(filter).sort({ name: 1 }).skip(offset).limit(count),
        db.rocketchat_room.countAsync(filter),
      ]);
      return { channels, count: channels.length, offset, total };
    },
  });
}
