import { ApiError } from '../http/api-error';
import type { RestContext } from '../rest-context';
import { findManageable } from './find-manageable';
import type { Kind } from './kinds';

const methods: Record<Kind, string> = {
  incoming: 'deleteIncomingIntegration',
  outgoing: 'deleteOutgoingIntegration',
};

/**
 * Removes an integration as one of this kind, whatever its stored type (docs/rocketchat/rest-api.md, K.6). Its history is deleted
 * only if it is removed as an outgoing one.
 *
 * @throws ApiError not_authorized, error-invalid-integration
 */
export async function deleteIntegration(context: RestContext, kind: Kind, userId: string, id: string): Promise<void> {
  const method = methods[kind];
  const found = await findManageable(context, { kind, userId, id, method });
  if (!found) throw ApiError.coded('error-invalid-integration', 'Invalid integration', { method });
  await context.integrations.remove({ _id: id });
  if (kind === 'outgoing') await context.integrationHistory.remove({ 'integration._id': id });
}
