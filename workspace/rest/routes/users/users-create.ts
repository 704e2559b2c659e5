import type { FastifyInstance } from 'fastify';
import type { StoredDocument } from '../../../database/database';
import { findOne } from '../../../database/find-one';
import { randomId } from '../../../database/random-id';
import { hashPassword } from '../../auth/hash-password';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import type { RestContext } from '../../rest-context';
import { omit } from '../../store/omit';

interface CreateBody {
  name: string;
  username: string;
  email: string;
  password: string;
  roles?: string[];
  verified?: boolean | null;
}

const flag = { type: 'boolean', nullable: true };

const schema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    username: { type: 'string' },
    email: { type: 'string' },
    password: { type: 'string' },
    roles: { type: 'array', items: { type: 'string' } },
    verified: flag,
    active: flag,
    joinDefaultChannels: flag,
    requirePasswordChange: flag,
    sendWelcomeEmail: flag,
  },
  required: ['email', 'name', 'password', 'username'],
  additionalProperties: false,
};

const method = 'insertOrUpdateUser';
const validName = /^[0-9a-zA-Z-_.]+$/;

/** Checks a new user like the server's `validateUserData`. @throws ApiError with the server's codes and texts */
async function validateNewUser({ db, permissions }: RestContext, callerId: string, body: CreateBody): Promise<void> {
  const { username, email, roles = [] } = body;
  if (!(await permissions.has(callerId, 'create-user'))) {
    throw ApiError.coded('error-action-not-allowed', 'Adding user is not allowed', { method });
  }
  if (roles.includes('admin') && !(await permissions.has(callerId, 'assign-admin-role'))) {
    throw ApiError.coded('error-action-not-allowed', 'Assigning admin is not allowed', { method });
  }
  if (!validName.test(username)) {
    throw ApiError.coded('error-input-is-not-a-valid-field', `${username} is not a valid username`, { method });
  }
  const uniqueFields: [value: string, query: object][] = [
    [username, { username }],
    [email, { 'emails.address': email }],
  ];
  for (const [value, query] of uniqueFields) {
    if (await findOne(db.users, { ...query })) {
      throw ApiError.coded('error-field-unavailable', `${value} is already in use :(`, { method });
    }
  }
}

function userDocument({ username, name, email, password, verified, roles }: CreateBody): StoredDocument {
  const _id = randomId();
  const now = new Date().toISOString();
  return {
    _id,
    username,
    name,
    // Given roles replace the default one.
    roles: roles && roles.length > 0 ? roles : ['user'],
    type: 'user',
    active: true,
    status: 'offline',
    emails: [{ address: email, verified: verified === true }],
    settings: {},
    services: { password: { scrypt: hashPassword(password, _id) }, resume: { loginTokens: [] } },
    createdAt: now,
    _updatedAt: now,
  };
}

/** `POST users.create`, without e-mails and default rooms. */
export function usersCreate(app: FastifyInstance, context: RestContext): void {
  const { compile, db } = context;
  addEndpoint(app, context, {
    method: 'POST',
    path: 'users.create',
    query: compile.anything,
    body: compile.body<CreateBody>(schema),
    handle: async ({ user, body }) => {
      await validateNewUser(context, user._id, body);
      const created = userDocument(body);
      await db.users.insertAsync(created);
      return { user: omit(created, 'services') };
    },
  });
}
