import type { FastifyInstance } from 'fastify';
import type { StoredDocument } from '../../../database/database';
import { record } from '../../../database/json-fields';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import { permissionsOf } from '../../integrations/kinds';
import type { RestContext } from '../../rest-context';

interface GetQuery {
  integrationId: string;
  createdBy?: string | null;
}

async function mayRead({ permissions }: RestContext, userId: string, integration: StoredDocument): Promise<boolean> {
  const { all, own } = permissionsOf[integration.type === 'webhook-incoming' ? 'incoming' : 'outgoing'];
  if (await permissions.has(userId, all)) return true;
  return record(integration._createdBy)?._id === userId && permissions.has(userId, own);
}

/** `GET integrations.get`, with its secrets and scripts (docs/rocketchat/rest-api.md, K.4). */
export function integrationsGet(app: FastifyInstance, context: RestContext): void {
  const { compile, profile, integrations } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'integrations.get',
    query: compile.query<GetQuery>(profile.schemas.isIntegrationsGetProps),
    body: compile.anything,
    handle: async ({ user, query: { integrationId, createdBy } }) => {
      if (!integrationId) throw new ApiError('The query parameter "integrationId" is required.');
      const integration = await integrations.findOne({
        _id: integrationId,
        ...(createdBy && { '_createdBy._id': createdBy }),
      });
      if (!integration) throw new ApiError('The integration does not exists.');
      if (!(await mayRead(context, user._id, integration))) throw new ApiError('not-authorized');
      return { integration };
    },
  });
}
