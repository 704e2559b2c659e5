import type { FastifyInstance } from 'fastify';
import type { StoredDocument } from '../../database';
import { ApiError } from '../api-error';
import { addEndpoint } from '../endpoint';
import { addIncoming } from '../integrations/add-incoming';
import { addOutgoing } from '../integrations/add-outgoing';
import type { CreateBody } from '../integrations/bodies';
import type { RestContext } from '../rest-context';

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
