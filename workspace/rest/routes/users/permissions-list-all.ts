import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../../endpoint';
import type { RestContext } from '../../rest-context';

/** `GET permissions.listAll`: open to every user (docs/rocketchat/hosting.md, section 5). */
export function permissionsListAll(app: FastifyInstance, context: RestContext): void {
  const { compile, db } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'permissions.listAll',
    query: compile.anything,
    body: compile.anything,
    handle: async () => ({ update: await db.rocketchat_permissions.findAsync({}), remove: [] }),
  });
}
