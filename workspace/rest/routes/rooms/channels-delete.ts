import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import { findChannel } from '../../messages/find-channel';
import type { RestContext } from '../../rest-context';

interface DeleteBody {
  roomId?: string;
  roomName?: string;
}

const schema = {
  type: 'object',
  properties: { roomId: { type: 'string' }, roomName: { type: 'string' } },
  oneOf: [{ required: ['roomId'] }, { required: ['roomName'] }],
  additionalProperties: false,
};

const all = { multi: true };

/** `POST channels.delete` with `{roomId or roomName}`, requires `delete-c`. Deletes messages and memberships too. */
export function channelsDelete(app: FastifyInstance, context: RestContext): void {
  const { compile, db, permissions } = context;
  addEndpoint(app, context, {
    method: 'POST',
    path: 'channels.delete',
    query: compile.anything,
    body: compile.body<DeleteBody>(schema),
    handle: async ({ user, body }) => {
      const { _id } = await findChannel(db, body);
      if (!(await permissions.has(user._id, 'delete-c'))) {
        throw ApiError.coded('error-not-allowed', 'Not allowed', { method: 'eraseRoom' });
      }
      await db.rocketchat_message.removeAsync({ rid: _id }, all);
      await db.rocketchat_subscription.removeAsync({ rid: _id }, all);
      await db.rocketchat_room.removeAsync({ _id }, {});
      return {};
    },
  });
}
