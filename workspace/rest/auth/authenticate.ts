import type { Database, StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { hashLoginToken } from './hash-login-token';

/** What a client proves its identity with: the headers `X-User-Id` and `X-Auth-Token`. */
export interface Credentials {
  userId: string | undefined;
  authToken: string | undefined;
}

const only = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const credentialsOf = (headers: Record<string, unknown>): Credentials => ({
  userId: only(headers['x-user-id']),
  authToken: only(headers['x-auth-token']),
});

/** The user with that id who holds that token; undefined for anyone else. */
export async function authenticate(
  db: Database,
  { userId, authToken }: Credentials,
): Promise<StoredDocument | undefined> {
  if (userId === undefined || authToken === undefined) return undefined;
  return findOne(db.users, { _id: userId, 'services.resume.loginTokens.hashedToken': hashLoginToken(authToken) });
}
