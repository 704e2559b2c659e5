import type { Database, StoredDocument } from './database/database';
import { record, text, texts } from './database/json-fields';
import { hashLoginToken } from './rest/auth/hash-login-token';

/** Somebody as whom one can try the workspace. */
export interface Person {
  _id: string;
  username: string;
  name: string;
  roles: string[];
  /** The login token, in clear. */
  token: string;
}

/** The users whose login token is known, as it is still the one that the seed gives to their username; by username. */
export async function seededUsers(db: Database): Promise<Person[]> {
  const users = await db.users.findAsync({ type: 'user' }).sort({ username: 1 });
  return users.flatMap((user) => {
    const person = personOf(user);
    return holdsToken(user, person.token) ? [person] : [];
  });
}

function personOf({ _id, username: stored, name, roles }: StoredDocument): Person {
  const username = text(stored) ?? '';
  return { _id, username, name: text(name) ?? username, roles: texts(roles), token: `token-${username}` };
}

function holdsToken({ services }: StoredDocument, token: string): boolean {
  const tokens: unknown = record(record(services)?.resume)?.loginTokens;
  const hash = hashLoginToken(token);
  return Array.isArray(tokens) && tokens.some((stored: unknown) => record(stored)?.hashedToken === hash);
}
