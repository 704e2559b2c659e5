import type { FastifyInstance } from 'fastify';
import type { StoredDocument } from '../../../database/database';
import { findOne } from '../../../database/find-one';
import { text, texts } from '../../../database/json-fields';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import type { RestContext } from '../../rest-context';

interface DeleteBody {
  userId?: unknown;
  username?: unknown;
}

const method = 'deleteUser';

function notBlank(value: unknown): string | undefined {
  const trimmed = text(value)?.trim();
  return trimmed === '' ? undefined : trimmed;
}

async function findUser({ db }: RestContext, body: DeleteBody): Promise<StoredDocument> {
  const [_id, username] = [notBlank(body.userId), notBlank(body.username)];
  if (_id === undefined && username === undefined) {
    throw ApiError.coded('error-user-param-not-provided', 'The required "userId" or "username" param was not provided');
  }
  const user = await findOne(db.users, _id === undefined ? { username } : { _id });
  if (user) return user;
  throw ApiError.coded(
    'error-invalid-user',
    'The required "userId" or "username" param provided does not match any users',
  );
}

const notAllowed = (reason: string): ApiError => ApiError.coded('error-action-not-allowed', reason, { method });

async function assertDeletable({ db }: RestContext, { _id, type, roles }: StoredDocument): Promise<void> {
  if (_id === 'rocket.cat') throw notAllowed('Deleting the rocket.cat user is not allowed');
  if (type === 'app') {
    throw ApiError.coded('error-cannot-delete-app-user', 'Deleting app user is not allowed', { method });
  }
  if (texts(roles).includes('admin') && (await db.users.countAsync({ roles: 'admin' })) === 1) {
    throw notAllowed('Leaving the app without admins is not allowed');
  }
}

const all = { multi: true };

/** Deletes a user as the server does with the default `Message_ErasureType`: messages are deleted, integrations disabled. */
async function erase({ db }: RestContext, { _id, username }: StoredDocument): Promise<void> {
  await db.rocketchat_message.removeAsync({ 'u._id': _id }, all);
  await db.rocketchat_room.removeAsync({ t: 'd', usernames: username }, all);
  await db.rocketchat_subscription.removeAsync({ 'u._id': _id }, all);
  await db.rocketchat_integrations.updateAsync({ userId: _id }, { $set: { enabled: false } }, all);
  await db.users.removeAsync({ _id }, {});
}

/** `POST users.delete` with `{userId or username}`. */
export function usersDelete(app: FastifyInstance, context: RestContext): void {
  const { compile, permissions } = context;
  addEndpoint(app, context, {
    method: 'POST',
    path: 'users.delete',
    query: compile.anything,
    body: compile.body<DeleteBody>({ type: 'object' }),
    handle: async ({ user, body }) => {
      if (!(await permissions.has(user._id, 'delete-user'))) throw new ApiError('unauthorized', { status: 403 });
      const found = await findUser(context, body);
      await assertDeletable(context, found);
      await erase(context, found);
      return {};
    },
  });
}
