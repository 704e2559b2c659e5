import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import type { UpdateBody } from '../../integrations/bodies';
import { findRequested } from '../../integrations/find-requested';
import { updateIncoming } from '../../integrations/incoming/update-incoming';
import { updateOutgoing } from '../../integrations/outgoing/update-outgoing';
import type { RestContext } from '../../rest-context';

async function update(context: RestContext, userId: string, body: UpdateBody): Promise<string> {
  switch (body.type) {
    case 'webhook-outgoing': {
      const { _id } = await findRequested(context, body);
      await updateOutgoing(context, userId, _id, body);
      return _id;
    }
    case 'webhook-incoming': {
      const { _id } = await findRequested(context, { integrationId: body.integrationId });
      await updateIncoming(context, userId, _id, body);
      return _id;
    }
    default:
      throw new ApiError('Invalid integration type.');
  }
}

/** `PUT integrations.update`: answers with the stored integration. */
export function integrationsUpdate(app: FastifyInstance, context: RestContext): void {
  const { compile, profile, integrations } = context;
  addEndpoint(app, context, {
    method: 'PUT',
    path: 'integrations.update',
    query: compile.anything,
    body: compile.body<UpdateBody>(profile.schemas.isIntegrationsUpdateProps),
    handle: async ({ user, body }) => {
      const _id = await update(context, user._id, body);
      return { integration: await integrations.findOne({ _id }) };
    },
  });
}
