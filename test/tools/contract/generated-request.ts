import fc from 'fast-check';
import type { StoredDocument } from '../../../workspace/database/database';
import { documentedCall } from '../../../workspace/seed/documented-call';
import { seed } from '../../../workspace/seed/seed';
import { seededUser } from '../../e2e/support/seeded';

function credentialsOf(username: string) {
  const { id, token } = seededUser(username);
  return { 'x-user-id': id, 'x-auth-token': token };
}

/** The headers of a seeded user or of an unknown one. */
const headers = fc.oneof(
  { weight: 2, arbitrary: fc.constant(credentialsOf('rodriq')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...(seed.users ?? []).map(({ username }) => credentialsOf(String(username)))),
  },
  { weight: 1, arbitrary: fc.constantFrom({ 'x-user-id': 'nobody', 'x-auth-token': 'no-token' }, {}) },
);

const integrations = seed.rocketchat_integrations ?? [];
const ids = fc.constantFrom(...integrations.map(({ _id }) => _id), '', 'unknown', '__proto__');

/** Values that often break things. */
const odd = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    '',
    ' ',
    '#',
    '@',
    '#general',
    '@ana',
    'all_public_channels',
    'constructor',
  ),
  fc.constantFrom(
    'webhook-incoming',
    'webhook-outgoing',
    'sendMessage',
    'userCreated',
    'class Script {',
    'x'.repeat(10_000),
  ),
  ids,
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.oneof(fc.string(), fc.constant(null)), { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Without `payload`, which release 6 takes for the whole body, answering 500 if it is not JSON (docs/rocketchat/rest-api.md D.10). */
const names = [
  ...new Set(integrations.flatMap((document) => Object.keys(document))),
  ...['integrationId', 'target_url', 'targetChannel', 'toString', '__proto__'],
];

/** Fields that only the server writes. */
const serverSide = /^_|^(userId|scriptCompiled|scriptError)$/;

/** A document in the form that the API accepts. */
function bodyOf(document: StoredDocument): Record<string, unknown> {
  const { channel } = document;
  return {
    ...Object.fromEntries(Object.entries(document).filter(([name]) => !serverSide.test(name))),
    integrationId: document._id,
    channel: Array.isArray(channel) ? channel.join(',') : channel,
  };
}

/** A complete body, with some fields added, changed or left out. */
const body = fc
  .record({
    base: fc.constantFrom<Record<string, unknown>[]>(
      ...integrations.map(bodyOf),
      documentedCall.payload,
      ...integrations,
      {},
    ),
    changes: fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 2 }),
    without: fc.subarray(names, { maxLength: 1 }),
  })
  .map(({ base, changes, without }) =>
    Object.fromEntries(Object.entries({ ...base, ...changes }).filter(([name]) => !without.includes(name))),
  );

const number = fc.constantFrom('-1', '0', '1', '50', '1e9', 'NaN', '');
const parameters = {
  integrationId: ids,
  id: ids,
  userId: fc.constantFrom('ana', 'd26x6zSkaPSe5gCyy', 'nobody', ''),
  name: fc.oneof(fc.constantFrom('Test', 'jen', '(', ''), fc.string()),
  type: fc.constantFrom('webhook-incoming', 'webhook-outgoing', 'x'),
  createdBy: fc.constantFrom('rodriq', 'x'),
  count: number,
  offset: number,
  sort: fc.constantFrom('{"_createdAt":-1}', '{"name":"bad"}', '{', '[]', ''),
  query: fc.constantFrom('{"enabled":true}', '{'),
  unknown: fc.string(),
};

const query = fc
  .record({ wanted: fc.subarray(Object.keys(parameters), { maxLength: 2 }), values: fc.record(parameters) })
  .map(({ wanted, values }) =>
    new URLSearchParams(Object.entries(values).filter(([name]) => wanted.includes(name))).toString(),
  );

const endpoint = fc.constantFrom<{ method: 'GET' | 'POST' | 'PUT'; path: string }>(
  { method: 'PUT', path: 'integrations.update' },
  { method: 'PUT', path: 'integrations.update' },
  { method: 'POST', path: 'integrations.create' },
  { method: 'POST', path: 'integrations.remove' },
  { method: 'GET', path: 'integrations.list' },
  { method: 'GET', path: 'integrations.get' },
  { method: 'GET', path: 'integrations.history' },
  { method: 'GET', path: 'permissions.listAll' },
  { method: 'GET', path: 'users.info' },
  { method: 'POST', path: 'integrations.update' },
);

/** Any request to the seeded workspace's API, by anybody, with complete, changed and broken bodies. */
export const generatedRequest = fc.record({
  endpoint,
  headers,
  query,
  body,
  type: fc.constantFrom('application/json', 'application/json', 'application/json', 'text/plain', ''),
});

export type GeneratedRequest = typeof generatedRequest extends fc.Arbitrary<infer T> ? T : never;
