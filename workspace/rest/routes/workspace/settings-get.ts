import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import type { RestContext } from '../../rest-context';

/** `GET settings/:id`: one server setting, requires `view-privileged-setting`. */
export function settingsGet(app: FastifyInstance, context: RestContext): void {
  const { compile, settings } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'settings/:id',
    query: compile.anything,
    body: compile.anything,
    anyPermission: ['view-privileged-setting'],
    handle: async ({ params: { id = '' } }) => {
      const value = await settings.get(id);
      if (value === undefined) throw new ApiError('unknown-error');
      return { _id: id, value };
    },
  });
}
