import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../../endpoint';
import { escapeRegExp } from '../../http/escape-reg-exp';
import { pageAnswer } from '../../http/page-answer';
import { type PagingQuery, paging } from '../../http/paging';
import { type JsonParams, parseJsonQuery } from '../../http/parse-json-query';
import { anyIntegrationPermission } from '../../integrations/kinds';
import { visibleTo } from '../../integrations/visible-to';
import type { RestContext } from '../../rest-context';

interface ListQuery extends PagingQuery, JsonParams {
  name?: string | null;
  type?: string | null;
}

const nameAndType = ({ name, type }: ListQuery) => ({
  ...(name && { name: new RegExp(escapeRegExp(name), 'i') }),
  ...(type && { type }),
});

/** `GET integrations.list`, filtered by part of the name (any case) and by type, or by `query` (K.3). */
export function integrationsList(app: FastifyInstance, context: RestContext): void {
  const { compile, profile, settings, integrations } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'integrations.list',
    query: compile.query<ListQuery>(profile.schemas.isIntegrationsListProps),
    body: compile.anything,
    anyPermission: anyIntegrationPermission,
    handle: async ({ user, query }) => {
      const { query: requested, ...order } = parseJsonQuery(profile.lists, query);
      const filter = {
        ...(await visibleTo(context, user._id)),
        ...(profile.lists.filtersByNameAndType && nameAndType(query)),
        // Last, as on the server: it can replace the condition for the user's own (J.5).
        ...requested,
      };
      return pageAnswer(integrations, 'integrations', {
        ...(await paging(settings, query)),
        ...order,
        query: filter,
      });
    },
  });
}
