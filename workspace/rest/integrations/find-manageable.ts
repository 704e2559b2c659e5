import type { StoredDocument } from '../../database/database';
import { ApiError } from '../http/api-error';
import type { RestContext } from '../rest-context';
import { type Kind, permissionsOf } from './kinds';

/**
 * Returns the integration with this id if the user may manage it: any, or only their own. The stored type is not compared
 * with the kind whose permissions are checked (docs/rocketchat/rest-api.md, B.3).
 *
 * @param method the server's method, for the details of the error
 * @throws ApiError not_authorized without either permission
 */
export async function findManageable(
  { permissions, integrations }: RestContext,
  { kind, userId, id, method }: { kind: Kind; userId: string; id: string; method: string },
): Promise<StoredDocument | undefined> {
  const { all, own } = permissionsOf[kind];
  if (await permissions.has(userId, all)) return integrations.findOne({ _id: id });
  if (await permissions.has(userId, own)) return integrations.findOne({ _id: id, '_createdBy._id': userId });
  throw ApiError.coded('not_authorized', 'Unauthorized', { method });
}
