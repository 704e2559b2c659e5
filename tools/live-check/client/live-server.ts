import { randomBytes } from 'node:crypto';
import type { OwnThings } from '../own/own-things';
import { report } from '../report';
import { NotApplicableError } from '../not-applicable-error';
import { type JsonObject, at, isObject, textAt } from './json';
import type { LiveClient } from './live-client';
import type { ServerVersion } from './server-version';
import { type Session, createSession } from './session';

/** A stored integration. */
export interface Integration extends JsonObject {
  _id: string;
  type: string;
}

interface Room {
  readonly id: string;
  readonly name: string;
}

interface User {
  readonly id: string;
  readonly username: string;
  readonly password: string;
}

/** A server as a run uses it: the users who call it, and what can be created on it. */
export interface LiveServer {
  /** Without a trailing slash. */
  readonly url: string;
  readonly version: ServerVersion;
  readonly client: LiveClient;
  readonly own: OwnThings;
  /** The user whose credentials were given. */
  readonly admin: Session;
  readonly anonymous: Session;
  /** Returns a user without permissions, the same for all expectations. */
  ordinary(): Promise<Session>;
  /** Returns the name of a user with role `bot`, the same for all expectations. */
  bot(): Promise<string>;
  /** Returns a public channel, the same for all expectations. */
  room(): Promise<Room>;
  /** Creates a user with these global roles. */
  createUser(roles: readonly string[]): Promise<User>;
  /** Creates an enabled incoming integration of `room` and `bot`. */
  incoming(fields?: JsonObject): Promise<Integration>;
  /** Creates a disabled outgoing integration of `room` and `bot`. */
  outgoing(fields?: JsonObject): Promise<Integration>;
  /** Reads the integration. */
  stored(integration: Integration): Promise<JsonObject>;
  /** Returns a URL that only this run uses and nothing answers. */
  urlFor(label: string): string;
}

function isIntegration(value: JsonObject): value is Integration {
  return typeof value._id === 'string' && typeof value.type === 'string';
}

/** Returns a function that calls `create` once and always returns that result. */
function memoize<T>(create: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= create());
}

/** Returns a password that satisfies any policy. */
const randomPassword = (): string => `aA1!${randomBytes(24).toString('base64url')}`;

async function logIn(client: LiveClient, { username, password }: User): Promise<Session> {
  const answer = await createSession(client).post('login', { user: username, password });
  const [userId, token] = [textAt(answer.body, 'data', 'userId'), textAt(answer.body, 'data', 'authToken')];
  if (token === '') throw new NotApplicableError(`A new user cannot log in with a password here (${report(answer)}).`);
  return createSession(client, { userId, token });
}

/** @param admin of the user whose credentials were given */
export function createLiveServer(
  { url, client, own, version }: Pick<LiveServer, 'url' | 'client' | 'own' | 'version'>,
  admin: Session,
): LiveServer {
  const createUser = async (roles: readonly string[]): Promise<User> => {
    const [username, password] = [own.nameFor('user'), randomPassword()];
    const fields = { name: username, username, email: `${username}@example.invalid`, password, roles: [...roles] };
    const quietOptions = {
      verified: false,
      joinDefaultChannels: false,
      requirePasswordChange: false,
      sendWelcomeEmail: false,
    };
    const answer = await admin.post('users.create', { ...fields, ...quietOptions });
    const id = textAt(answer.body, 'user', '_id');
    if (id === '') throw new Error(`No user could be created (${report(answer)}).`);
    own.adopt({ kind: 'user', id, name: username });
    return { id, username, password };
  };
  const bot = memoize(async () => (await createUser(['bot'])).username);
  const ordinary = memoize(async () => logIn(client, await createUser(['user'])));
  const room = memoize(async (): Promise<Room> => {
    const name = own.nameFor('room');
    const answer = await admin.post('channels.create', { name });
    const id = textAt(answer.body, 'channel', '_id');
    if (id === '') throw new Error(`No channel could be created (${report(answer)}).`);
    own.adopt({ kind: 'room', id, name });
    return { id, name };
  });

  const create = async (fields: JsonObject): Promise<Integration> => {
    const [{ name: channel }, username] = [await room(), await bot()];
    const completeFields = {
      name: own.nameFor('hook'),
      username,
      channel: `#${channel}`,
      scriptEnabled: false,
      ...fields,
    };
    const answer = await admin.post('integrations.create', completeFields);
    if (report(answer).includes('integration-scripts-disabled')) {
      throw new NotApplicableError('This server takes no new scripts (FREEZE_INTEGRATION_SCRIPTS).');
    }
    const created = at(answer.body, 'integration');
    if (!isObject(created) || !isIntegration(created)) {
      throw new Error(`No integration could be created (${report(answer)}).`);
    }
    own.adopt({ kind: 'integration', id: created._id, name: completeFields.name, type: created.type });
    return created;
  };

  return {
    url,
    version,
    client,
    own,
    admin,
    anonymous: createSession(client),
    ordinary,
    bot,
    room,
    createUser,
    incoming: (fields) => create({ type: 'webhook-incoming', enabled: true, ...fields }),
    outgoing(fields) {
      const urls = [`https://${own.prefix}nowhere.invalid/`];
      const token = `${own.prefix}token`;
      return create({ type: 'webhook-outgoing', enabled: false, event: 'sendMessage', urls, token, ...fields });
    },
    async stored({ _id }) {
      const { body } = await admin.get('integrations.get', { integrationId: _id });
      const found = at(body, 'integration');
      return isObject(found) ? found : {};
    },
    urlFor: (label) => `https://${own.nameFor(label)}.invalid/`,
  };
}
