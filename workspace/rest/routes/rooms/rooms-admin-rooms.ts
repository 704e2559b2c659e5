import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import { escapeRegExp } from '../../http/escape-reg-exp';
import { type PagingQuery, paging } from '../../http/paging';
import type { RestContext } from '../../rest-context';

interface AdminRoomsQuery extends PagingQuery {
  filter?: string;
}

const optionalNumber = { type: 'number', nullable: true };

const schema = {
  type: 'object',
  properties: { filter: { type: 'string' }, count: optionalNumber, offset: optionalNumber },
};

/** `GET rooms.adminRooms?filter=`: all rooms whose name contains a text, requires `view-room-administration`. */
export function roomsAdminRooms(app: FastifyInstance, context: RestContext): void {
  const { compile, db, permissions, settings } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'rooms.adminRooms',
    query: compile.query<AdminRoomsQuery>(schema),
    body: compile.anything,
    handle: async ({ user, query }) => {
      if (!(await permissions.has(user._id, 'view-room-administration'))) throw new ApiError('error-not-authorized');
      const pattern = new RegExp(escapeRegExp(query.filter?.trim() ?? ''), 'i');
      const filter = { $or: [{ name: pattern }, { fname: pattern }] };
      const { offset, count } = await paging(settings, query);
      const [rooms, total] = await Promise.all([
        db.rocketchat_room.findAsync(filter).sort({ name: 1 }).skip(offset).limit(count),
        db.rocketchat_room.countAsync(filter),
      ]);
      return { rooms, count: rooms.length, offset, total };
    },
  });
}
