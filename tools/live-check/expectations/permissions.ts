import { at, listAt, pick, textAt, without } from '../client/json';
import type { LiveAnswer } from '../client/live-client';
import type { LiveServer } from '../client/live-server';
import { type Expectation, always, since } from '../expectation';
import { isNotFound, report } from '../report';
import { NotApplicableError } from '../not-applicable-error';
import { minimalBody, update } from '../update';

/** Returns the status and the error fields of a refusal. */
const envelope = ({ status, body }: LiveAnswer) => ({
  code: status,
  ...pick(body, 'success', 'status', 'error', 'errorType', 'message'),
});

const mustLogIn = 'You must be logged in to do this.';

/** @throws NotApplicableError if every user has this permission here, unlike by default */
async function requireLackOf(server: LiveServer, permission: string): Promise<void> {
  const { body } = await server.admin.get('permissions.listAll');
  const found = listAt(body, 'update').find((entry) => textAt(entry, '_id') === permission);
  if (listAt(found, 'roles').includes('user')) throw new NotApplicableError(`Every user holds ${permission} here.`);
}

const integrationPermissions = [
  'manage-incoming-integrations',
  'manage-own-incoming-integrations',
  'manage-outgoing-integrations',
  'manage-own-outgoing-integrations',
];

/** Permissions, and the answers without them. */
export const permissions: readonly Expectation[] = [
  {
    title: 'Requests without a login are refused with 401; in release 6 the answer has no success',
    source: 'J.1',
    expected: since(
      { code: 401, status: 'error', message: mustLogIn },
      { '7.0': { code: 401, success: false, status: 'error', error: mustLogIn, message: mustLogIn } },
    ),
    observe: async ({ anonymous }) => envelope(await anonymous.get('integrations.list')),
  },
  {
    title: 'Users without a permission for integrations are refused lists, with 403',
    source: 'J.3',
    expected: since(
      { code: 403, success: false, error: 'unauthorized' },
      {
        '7.0': {
          code: 403,
          success: false,
          error: 'User does not have the permissions required for this action [error-unauthorized]',
        },
      },
    ),
    observe: async (server) => envelope(await (await server.ordinary()).get('integrations.list')),
  },
  {
    title: 'Users without a permission for integrations are refused single integrations, with 400',
    source: 'J.3',
    expected: always({ code: 400, success: false, error: 'not-authorized' }),
    async observe(server) {
      const [ordinary, { _id }] = [await server.ordinary(), await server.incoming()];
      return envelope(await ordinary.get('integrations.get', { integrationId: _id }));
    },
  },
  {
    title:
      'Users without a permission for integrations are refused updates, with 400; only the errorType differs from bad input',
    source: 'J.2',
    expected: always({ incoming: '400 not_authorized', outgoing: '400 not_authorized' }),
    async observe(server) {
      const ordinary = await server.ordinary();
      const incoming = await update(server, await server.incoming(), {}, ordinary);
      // Without a channel, so that only the permission is missing.
      const outgoing = await update(server, await server.outgoing(), { channel: '' }, ordinary);
      return { incoming: report(incoming), outgoing: report(outgoing) };
    },
  },
  {
    title: 'An unknown integration is reported before missing permissions',
    source: 'B.4',
    expected: always('none'),
    async observe(server) {
      const changes = { integrationId: server.own.nameFor('nothing') };
      const answer = await update(server, await server.incoming(), changes, await server.ordinary());
      return isNotFound(answer) ? 'none' : report(answer);
    },
  },
  {
    title: 'Users without a permission for integrations are refused creating, with 400, and removing, with 403',
    source: 'J.3',
    expected: always({ create: '400 not_authorized', remove: 403 }),
    async observe(server) {
      const [ordinary, integration, username] = [await server.ordinary(), await server.incoming(), await server.bot()];
      const body = { ...without(minimalBody(integration), 'integrationId'), username };
      const create = await ordinary.post('integrations.create', body);
      const { _id: integrationId, type } = integration;
      const remove = await ordinary.post('integrations.remove', { integrationId, type });
      return { create: report(create), remove: remove.status };
    },
  },
  {
    title: 'Every user may read which roles have which permissions, including the four for integrations',
    source: 'J.4; hosting 5',
    expected: always({ status: '200', listed: integrationPermissions, remove: [] }),
    async observe(server) {
      const answer = await (await server.ordinary()).get('permissions.listAll');
      const listed = listAt(answer.body, 'update')
        .filter((permission) => Array.isArray(at(permission, 'roles')))
        .map((permission) => textAt(permission, '_id'));
      return {
        status: report(answer),
        listed: integrationPermissions.filter((permission) => listed.includes(permission)),
        ...pick(answer.body, 'remove'),
      };
    },
  },
  {
    title: 'Users see their own roles, but not those of others',
    source: 'hosting 5',
    expected: always({ own: ['user'], ofAnother: 'not shown' }),
    async observe(server) {
      await requireLackOf(server, 'view-full-other-user-info');
      const [ordinary, username] = [await server.ordinary(), await server.bot()];
      const own = await ordinary.get('me');
      const { body } = await ordinary.get('users.info', { username });
      return { own: listAt(own.body, 'roles'), ofAnother: at(body, 'user', 'roles') ?? 'not shown' };
    },
  },
];
