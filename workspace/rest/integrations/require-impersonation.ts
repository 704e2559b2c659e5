import { ApiError } from '../api-error';
import type { RestContext } from '../rest-context';

/**
 * Whoever an incoming integration posts as must hold `message-impersonate` (facts/rest-api.md, G.4).
 *
 * @throws ApiError error-user-lacks-message-impersonate-permission
 */
export async function requireImpersonation(
  { permissions }: RestContext,
  postAsUserId: string,
  method: string,
): Promise<void> {
  if (await permissions.has(postAsUserId, 'message-impersonate')) return;
  throw ApiError.coded(
    'error-user-lacks-message-impersonate-permission',
    "User selected for the incoming integration lacks the 'message-impersonate' permission.",
    { method },
  );
}
