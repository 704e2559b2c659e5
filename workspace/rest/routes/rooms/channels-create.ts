import type { FastifyInstance } from 'fastify';
import type { StoredDocument } from '../../../database/database';
import { findOne } from '../../../database/find-one';
import { text } from '../../../database/json-fields';
import { randomId } from '../../../database/random-id';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import type { RestContext } from '../../rest-context';

interface CreateBody {
  name?: unknown;
}

const validName = /^[0-9a-zA-Z-_.]+$/;
const details = { function: 'RocketChat.getValidRoomName' };

async function validRoomName({ db }: RestContext, value: unknown): Promise<string> {
  if (!value) throw new ApiError('Param "name" is required');
  const name = text(value)?.trim() ?? '';
  if (!validName.test(name)) {
    throw ApiError.coded('error-invalid-room-name', `${name} is not a valid room name.`, details);
  }
  if (await findOne(db.rocketchat_room, { name })) {
    throw ApiError.coded('error-duplicate-channel-name', `A channel with name '${name}' exists`, details);
  }
  return name;
}

/** Stores a public channel with its creator as the only member. */
async function createChannel({ db }: RestContext, name: string, owner: StoredDocument): Promise<StoredDocument> {
  const now = new Date().toISOString();
  const u = { _id: owner._id, username: text(owner.username) };
  const [_id, t] = [randomId(), 'c'];
  const room = { _id, t, name, fname: name, u, msgs: 0, usersCount: 1, ro: false, ts: now, _updatedAt: now };
  await db.rocketchat_room.insertAsync(room);
  const membership = { _id: randomId(), rid: _id, t, name, u, open: true, roles: ['owner'], ts: now, _updatedAt: now };
  await db.rocketchat_subscription.insertAsync(membership);
  return room;
}

/** `POST channels.create` with `{name}`, requires `create-c`. Members, teams and extra data are not supported. */
export function channelsCreate(app: FastifyInstance, context: RestContext): void {
  const { compile, permissions } = context;
  addEndpoint(app, context, {
    method: 'POST',
    path: 'channels.create',
    query: compile.anything,
    body: compile.body<CreateBody>({ type: 'object' }),
    handle: async ({ user, body }) => {
      if (!(await permissions.has(user._id, 'create-c'))) throw new ApiError('unauthorized', { status: 403 });
      return { channel: await createChannel(context, await validRoomName(context, body.name), user) };
    },
  });
}
