import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import { pageAnswer } from '../../http/page-answer';
import { type PagingQuery, paging } from '../../http/paging';
import { type JsonParams, parseJsonQuery } from '../../http/parse-json-query';
import { permissionsOf } from '../../integrations/kinds';
import type { RestContext } from '../../rest-context';

interface HistoryQuery extends PagingQuery, JsonParams {
  id: string;
}

const { all, own } = permissionsOf.outgoing;

/** `GET integrations.history` of an outgoing integration, newest first. The own-permission covers only the user's own. */
export function integrationsHistory(app: FastifyInstance, context: RestContext): void {
  const { compile, profile, settings, permissions, integrationHistory } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'integrations.history',
    query: compile.query<HistoryQuery>(profile.schemas.isIntegrationsHistoryProps),
    body: compile.anything,
    anyPermission: [all, own],
    handle: async ({ user, query }) => {
      if (query.id.trim() === '') throw new ApiError('Invalid integration id.');
      const { query: requested, sort, fields } = parseJsonQuery(profile.lists, query);
      const filter = {
        'integration._id': query.id,
        ...(!(await permissions.has(user._id, all)) && { 'integration._createdBy._id': user._id }),
        ...requested,
      };
      return pageAnswer(integrationHistory, 'history', {
        ...(await paging(settings, query)),
        sort: sort ?? { _updatedAt: -1 },
        fields,
        query: filter,
      });
    },
  });
}
