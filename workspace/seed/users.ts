import type { StoredDocument } from '../database/database';
import { hashLoginToken } from '../rest/auth/hash-login-token';

interface Person {
  username: string;
  name: string;
  roles: string[];
  /** The username by default. */
  id?: string;
  /** A token besides `token-<username>`, which everybody has. */
  secondToken?: string;
  type?: 'user' | 'bot';
}

const people: Person[] = [
  {
    id: 'd26x6zSkaPSe5gCyy',
    username: 'rodriq',
    name: 'Rodriq',
    roles: ['user', 'admin'],
    // The documented example call uses this token.
    secondToken: 'Zu-Z6eKzIIz7MCCRGeHi29bYkXZCJ4SxFC0JAasqm92',
  },
  { username: 'ana', name: 'Ana Souza', roles: ['user', 'integrations-manager'] },
  { username: 'ines', name: 'Inês Duarte', roles: ['user', 'incoming-manager'] },
  { username: 'otto', name: 'Otto Brandt', roles: ['user', 'outgoing-manager'] },
  { username: 'mia', name: 'Mia Chen', roles: ['user', 'incoming-all'] },
  { username: 'owen', name: 'Owen Price', roles: ['user', 'own-integrations'] },
  { username: 'paul', name: 'Paul Martin', roles: ['user'] },
  { id: 'rocket.cat', username: 'rocket.cat', name: 'Rocket.Cat', roles: ['bot'], type: 'bot' },
  { username: 'hook.bot', name: 'Hook Bot', roles: ['bot'], type: 'bot' },
  {
    id: 'integrationManager',
    username: 'integration.manager',
    name: 'Integration Manager',
    roles: ['user', 'bot', 'integrations-manager'],
    type: 'bot',
  },
];

const createdAt = '2021-09-01T08:00:00.000Z';

function userDocument({ username, name, roles, id, secondToken, type = 'user' }: Person): StoredDocument {
  const tokens = [`token-${username}`, ...(secondToken === undefined ? [] : [secondToken])];
  return {
    _id: id ?? username,
    username,
    name,
    roles,
    type,
    active: true,
    status: 'online',
    utcOffset: 0,
    emails: [{ address: `${username}@example.com`, verified: true }],
    settings: { preferences: {} },
    services: { resume: { loginTokens: tokens.map((token) => ({ hashedToken: hashLoginToken(token) })) } },
    createdAt,
    _updatedAt: createdAt,
  };
}

/** The people and bots of the workspace; their tokens are in workspace/README.md. */
export const users: StoredDocument[] = people.map(userDocument);
