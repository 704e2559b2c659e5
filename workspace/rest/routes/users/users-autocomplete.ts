import type { FastifyInstance } from 'fastify';
import { record, text } from '../../../database/json-fields';
import { addEndpoint } from '../../endpoint';
import { escapeRegExp } from '../../http/escape-reg-exp';
import type { RestContext } from '../../rest-context';

interface AutocompleteQuery {
  /** JSON: `{term}`. */
  selector: string;
}

const schema = {
  type: 'object',
  properties: { selector: { type: 'string' } },
  required: ['selector'],
  additionalProperties: false,
};

const maxResults = 10;

/** `GET users.autocomplete`: the first ten active users whose username or name contains a term, requires `view-outside-room`. */
export function usersAutocomplete(app: FastifyInstance, context: RestContext): void {
  const { compile, db, permissions } = context;
  addEndpoint(app, context, {
    method: 'GET',
    path: 'users.autocomplete',
    query: compile.query<AutocompleteQuery>(schema),
    body: compile.anything,
    handle: async ({ user, query: { selector } }) => {
      const pattern = new RegExp(escapeRegExp(text(record(JSON.parse(selector))?.term) ?? ''), 'i');
      if (!(await permissions.has(user._id, 'view-outside-room'))) return { items: [] };
      const found = await db.users
        .findAsync({ active: true, $or: [{ username: pattern }, { name: pattern }] })
        .sort({ username: 1 })
        .limit(maxResults);
      return { items: found.map(({ _id, username, name, status }) => ({ _id, username, name, status })) };
    },
  });
}
