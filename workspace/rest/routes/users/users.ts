import type { FastifyInstance } from 'fastify';
import type { StoredDocument } from '../../../database/database';
import { findOne } from '../../../database/find-one';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import type { RestContext } from '../../rest-context';
import { omit } from '../../store/omit';

interface UserQuery {
  userId?: string;
  username?: string;
}

const isUserQuery = {
  type: 'object',
  properties: { userId: { type: 'string' }, username: { type: 'string' } },
  anyOf: [{ required: ['userId'] }, { required: ['username'] }],
};

const withoutSecrets = (user: StoredDocument) => omit(user, 'services');

const publicFields = (user: StoredDocument) => omit(withoutSecrets(user), 'roles', 'settings', 'emails');

/** `GET me` and `GET users.info`. Roles of others require `view-full-other-user-info`. */
export function users(app: FastifyInstance, context: RestContext): void {
  const { compile, db, permissions } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'me',
    query: compile.anything,
    body: compile.anything,
    handle: ({ user }) => Promise.resolve(withoutSecrets(user)),
  });
  addEndpoint(app, context, {
    method: 'GET',
    path: 'users.info',
    query: compile.query<UserQuery>(isUserQuery),
    body: compile.anything,
    handle: async ({ user, query: { userId, username } }) => {
      const found = await findOne(db.users, userId === undefined ? { username } : { _id: userId });
      if (!found) throw new ApiError('User not found.');
      const showsAll = found._id === user._id || (await permissions.has(user._id, 'view-full-other-user-info'));
      return { user: showsAll ? withoutSecrets(found) : publicFields(found) };
    },
  });
}
