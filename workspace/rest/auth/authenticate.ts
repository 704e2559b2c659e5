import type { Database, StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { hashLoginToken } from './hash-login-token';

/** The credentials of a request: the headers `X-User-Id` and `X-Auth-Token`. */
export interface Credentials {
  userId: string | undefined;
  authToken: string | undefined;
}

const nonEmptyText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const credentialsOf = (headers: Record<string, unknown>): Credentials => ({
  userId: nonEmptyText(headers['x-user-id']),
  authToken: nonEmptyText(headers['x-auth-token']),
});

/** Returns the user with this id and token; undefined if they do not match. */
export async function authenticate(
  db: Database,
  { userId, authToken }: Credentials,
): Promise<StoredDocument | undefined> {
  if (userId === undefined || authToken === undefined) return undefined;
  return findOne(db.users, { _id: userId, 'services.resume.loginTokens.hashedToken': hashLoginToken(authToken) });
}
