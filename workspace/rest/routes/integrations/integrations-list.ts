import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../../endpoint';
import { escapedForRegExp } from '../../http/escaped-for-reg-exp';
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
  ...(name && { name: new RegExp(escapedForRegExp(name), 'i') }),
  ...(type && { type }),
});

/** `GET integrations.list`: filters by a part of the name in any case and by type, or by `query` (K.3). */
export function integrationsList(app: FastifyInstance, context: RestContext): void {
  const { compile, profile, settings, integrations } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'integrations.list',
    query: compile.query<ListQuery>(profile.schemas.isIntegrationsListProps),
    body: compile.anything,
    anyPermission: anyIntegrationPermission,
    handle: async ({ user, query }) => {
      const { query: asked, ...order } = parseJsonQuery(profile.lists, query);
      const filter = {
        ...(await visibleTo(context, user._id)),
        ...(profile.lists.filtersByNameAndType && nameAndType(query)),
        // After all others: it may replace the condition that shows own ones only (J.5).
        ...asked,
      };
      return pageAnswer(integrations, 'integrations', {
        ...(await paging(settings, query)),
        ...order,
        query: filter,
      });
    },
  });
}
