import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../endpoint';
import { anyIntegrationPermission } from '../integrations/kinds';
import { visibleTo } from '../integrations/visible-to';
import { pageAnswer } from '../page-answer';
import { paging, type PagingQuery } from '../paging';
import type { RestContext } from '../rest-context';

interface ListQuery extends PagingQuery {
  name?: string | null;
  type?: string | null;
}

const escaped = (text: string): string => text.replace(/[-^$\\.*+?()|[\]{}]/g, '\\$&');

/** `GET integrations.list`: filters by a part of the name in any case and by type; `query` is ignored (K.3). */
export function integrationsList(app: FastifyInstance, context: RestContext): void {
  const { compile, profile, settings, integrations } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'integrations.list',
    query: compile.query<ListQuery>(profile.schemas.isIntegrationsListProps),
    body: compile.anything,
    anyPermission: anyIntegrationPermission,
    handle: async ({ user, query }) => {
      const { name, type } = query;
      const filter = {
        ...(await visibleTo(context, user._id)),
        ...(name && { name: new RegExp(escaped(name), 'i') }),
        ...(type && { type }),
      };
      return pageAnswer(integrations, 'integrations', filter, await paging(settings, query));
    },
  });
}
