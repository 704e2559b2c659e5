import type { FastifyInstance } from 'fastify';
import type { StoredDocument } from '../../../database/database';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import type { RemoveBody } from '../../integrations/bodies';
import { deleteIntegration } from '../../integrations/delete-integration';
import { findRequested } from '../../integrations/find-requested';
import { anyIntegrationPermission } from '../../integrations/kinds';
import type { RestContext } from '../../rest-context';

async function remove(context: RestContext, userId: string, body: RemoveBody): Promise<StoredDocument> {
  switch (body.type) {
    case 'webhook-outgoing': {
      if (!body.target_url && !body.integrationId) {
        throw new ApiError('An integrationId or target_url needs to be provided.');
      }
      const integration = await findRequested(context, body);
      await deleteIntegration(context, 'outgoing', userId, integration._id);
      return integration;
    }
    case 'webhook-incoming': {
      const integration = await findRequested(context, { integrationId: body.integrationId });
      await deleteIntegration(context, 'incoming', userId, integration._id);
      return integration;
    }
    default:
      throw new ApiError('Invalid integration type.');
  }
}

/** `POST integrations.remove`: answers with the removed integration. */
export function integrationsRemove(app: FastifyInstance, context: RestContext): void {
  const { compile, profile } = context;
  addEndpoint(app, context, {
    method: 'POST',
    path: 'integrations.remove',
    query: compile.anything,
    body: compile.body<RemoveBody>(profile.schemas.isIntegrationsRemoveProps),
    anyPermission: anyIntegrationPermission,
    handle: async ({ user, body }) => ({ integration: await remove(context, user._id, body) }),
  });
}
