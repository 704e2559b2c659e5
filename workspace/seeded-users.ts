import type { Database, StoredDocument } from './database/database';
import { record, text, texts } from './database/json-fields';
import { hashLoginToken } from './rest/auth/hash-login-token';

/** A user to try the workspace as. */
export interface Person {
  _id: string;
  username: string;
  name: string;
  roles: string[];
  /** The login token, unhashed. */
  token: string;
}

/** Returns the users whose login token is still `token-<username>`, as in the seed, by username. */
export async function seededUsers(db: Database): Promise<Person[]> {
  const users = await db.users.findAsync({ type: 'user' }).sort({ username: 1 });
  return users.flatMap((user) => {
    const person = personOf(user);
    return hasToken(user, person.token) ? [person] : [];
  });
}

function personOf({ _id, username: stored, name, roles }: StoredDocument): Person {
  const username = text(stored) ?? '';
  return { _id, username, name: text(name) ?? username, roles: texts(roles), token: `token-${username}` };
}

function hasToken({ services }: StoredDocument, token: string): boolean {
  const tokens: unknown = record(record(services)?.resume)?.loginTokens;
  const hash = hashLoginToken(token);
  return Array.isArray(tokens) && tokens.some((stored: unknown) => record(stored)?.hashedToken === hash);
}
