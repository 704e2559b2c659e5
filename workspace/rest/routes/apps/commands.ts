import type { FastifyInstance } from 'fastify';
import { findOne } from '../../../database/find-one';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import { type PagingQuery, paging } from '../../http/paging';
import { type JsonParams, parseJsonQuery } from '../../http/parse-json-query';
import { canAccessRoom } from '../../messages/room-access';
import type { RestContext } from '../../rest-context';

interface RunBody {
  command: string;
  params?: string | null;
  roomId: string;
  tmid?: string | null;
  triggerId?: string | null;
}

const optionalText = { type: 'string', nullable: true };
const optionalNumber = { type: 'number', nullable: true };

const runSchema = {
  type: 'object',
  properties: {
    command: { type: 'string' },
    params: optionalText,
    roomId: { type: 'string' },
    tmid: optionalText,
    triggerId: optionalText,
  },
  required: ['command', 'roomId'],
  additionalProperties: false,
};

const listSchema = {
  type: 'object',
  properties: {
    count: optionalNumber,
    offset: optionalNumber,
    sort: optionalText,
    query: optionalText,
    fields: optionalText,
  },
  additionalProperties: false,
};

/** `POST commands.run`: checks in the server's order, then lets the app run the command (docs/rocketchat/hosting.md, section 1). */
async function run({ db, host }: RestContext, userId: string, body: RunBody): Promise<void> {
  const command = body.command.toLowerCase();
  const app = host.current;
  const registered = (await app?.commands()) ?? [];
  if (!app || !registered.some((listing) => listing.command === command)) {
    throw new ApiError('The command provided does not exist (or is disabled).');
  }
  const room = await findOne(db.rocketchat_room, { _id: body.roomId });
  if (!(await canAccessRoom(db, room, userId))) {
    throw new ApiError('User does not have access to this room', { status: 403 });
  }
  if (typeof body.tmid === 'string') {
    const thread = await findOne(db.rocketchat_message, { _id: body.tmid });
    if (thread?.rid !== body.roomId) throw new ApiError('Invalid thread.');
  }
  await app.runCommand({
    command,
    params: body.params ?? '',
    userId,
    roomId: body.roomId,
    ...(body.tmid && { threadId: body.tmid }),
    ...(body.triggerId && { triggerId: body.triggerId }),
  });
}

/** `GET commands.list` and `POST commands.run`, for the app's commands only. */
export function commands(app: FastifyInstance, context: RestContext): void {
  const { compile, host, settings, profile } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'commands.list',
    query: compile.query<PagingQuery & JsonParams>(listSchema),
    body: compile.anything,
    handle: async ({ query }) => {
      // Only validates: the commands keep their order.
      parseJsonQuery(profile.lists, query);
      const all = (await host.current?.commands()) ?? [];
      const { offset, count } = await paging(settings, query);
      const page = all.slice(offset, count === 0 ? undefined : offset + count);
      const appsLoaded = host.current !== undefined;
      return { commands: page, appsLoaded, offset, count: page.length, total: all.length };
    },
  });
  addEndpoint(app, context, {
    method: 'POST',
    path: 'commands.run',
    query: compile.anything,
    body: compile.body<RunBody>(runSchema),
    handle: async ({ user, body }) => {
      await run(context, user._id, body);
      return {};
    },
  });
}
