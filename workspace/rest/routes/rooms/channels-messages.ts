import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../../endpoint';
import { type PagingQuery, paging } from '../../http/paging';
import { findChannel } from '../../messages/find-channel';
import type { RestContext } from '../../rest-context';

interface MessagesQuery extends PagingQuery {
  roomId: string;
}

const optionalNumber = { type: 'number', nullable: true };

const schema = {
  type: 'object',
  properties: { roomId: { type: 'string' }, count: optionalNumber, offset: optionalNumber },
  required: ['roomId'],
};

/** `GET channels.messages?roomId=`: the messages of a public channel, newest first. */
export function channelsMessages(app: FastifyInstance, context: RestContext): void {
  const { compile, db, settings } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'channels.messages',
    query: compile.query<MessagesQuery>(schema),
    body: compile.anything,
    anyPermission: ['view-c-room'],
    handle: async ({ query }) => {
      const { _id: rid } = await findChannel(db, query);
      const { offset, count } = await paging(settings, query);
      const [messages, total] = await Promise.all([
        db.rocketchat_message.findAsync({ rid }).sort({ ts: -1 }).skip(offset).limit(count),
        db.rocketchat_message.countAsync({ rid }),
      ]);
      return { messages, count: messages.length, offset, total };
    },
  });
}
