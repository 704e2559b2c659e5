import type { FastifyInstance } from 'fastify';
import type { StoredDocument } from '../../../database/database';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import type { CreateBody } from '../../integrations/bodies';
import { addIncoming } from '../../integrations/incoming/add-incoming';
import { addOutgoing } from '../../integrations/outgoing/add-outgoing';
import type { RestContext } from '../../rest-context';

async function create(context: RestContext, userId: string, body: CreateBody): Promise<StoredDocument> {
  switch (body.type) {
    case 'webhook-outgoing':
      return addOutgoing(context, userId, body);
    case 'webhook-incoming':
      return addIncoming(context, userId, body);
    default:
      throw new ApiError('Invalid integration type.');
  }
}

/** `POST integrations.create`. */
export function integrationsCreate(app: FastifyInstance, context: RestContext): void {
  const { compile, profile } = context;
  addEndpoint(app, context, {
    method: 'POST',
    path: 'integrations.create',
    query: compile.anything,
    body: compile.body<CreateBody>(profile.schemas.isIntegrationsCreateProps),
    handle: async ({ user, body }) => ({ integration: await create(context, user._id, body) }),
  });
}
