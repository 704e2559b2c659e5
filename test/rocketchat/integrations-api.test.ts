import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/lib/json';
import type { Client } from '../../src/rocketchat/client';
import { type ApiError, InvalidResponseError, UnknownTypeError } from '../../src/rocketchat/errors';
import { createIntegrationsApi } from '../../src/rocketchat/integrations-api';
import { apiError } from '../support/errors';
import { incoming, incomingDocument } from '../support/stored-integration';

type Query = Readonly<Record<string, string>>;

interface FakeClient extends Client {
  readonly queries: Query[];
}

/** @param give gives the answer to a request, by its query or body */
function clientWith(give: (asked: Json) => Json): FakeClient {
  const queries: Query[] = [];
  const sent: Client['put'] = (_endpoint, body) =>
    new Promise((resolve) => {
      resolve(give(body));
    });
  return {
    queries,
    get(_endpoint, query = {}) {
      queries.push(query);
      return new Promise((resolve) => {
        resolve(give(query));
      });
    },
    put: sent,
    post: sent,
  };
}

const documents = Array.from({ length: 250 }, (_, n) => incomingDocument({ _id: `in${n}`, name: `Hook ${n}` }));

/** A server that never gives more than 100 per page, even if all are requested. */
const paged = (total = documents.length): FakeClient =>
  clientWith(({ offset, count }) => {
    const from = Number(offset);
    return { integrations: documents.slice(from, from + Math.min(100, Number(count) || 100)), total };
  });

describe('listing', () => {
  test('reads every page, sorted for paging', async () => {
    const client = paged();
    expect(await createIntegrationsApi(client).list()).toHaveLength(250);
    expect(client.queries.map(({ offset }) => offset)).toEqual(['0', '100', '200']);
    expect(client.queries.map(({ count }) => count)).toEqual(['0', '100', '100']);
    expect(client.queries[0]).toEqual({ count: '0', offset: '0', sort: '{"_createdAt":-1}' });
  });

  test('takes one request if the server gives all at once', async () => {
    const client = clientWith(() => ({ integrations: documents, total: 250 }));
    expect(await createIntegrationsApi(client).list()).toHaveLength(250);
    expect(client.queries).toHaveLength(1);
  });

  test('stops at the maximum number of requests, and gives the total', async () => {
    const client = paged();
    const { integrations, total } = await createIntegrationsApi(client).search({}, 2);
    expect([integrations.length, total, client.queries.length]).toEqual([200, 250, 2]);
  });

  test('of a page requests only that page', async () => {
    const client = paged();
    const part = await createIntegrationsApi(client).page(
      { type: 'webhook-incoming', name: 'x', query: { a: 1 } },
      { offset: 20, count: 10 },
    );
    expect([part.integrations.length, part.integrations[0]?.id, part.total]).toEqual([10, 'in20', 250]);
    expect(client.queries).toEqual([
      {
        count: '10',
        offset: '20',
        sort: '{"_createdAt":-1}',
        type: 'webhook-incoming',
        name: 'x',
        query: '{"a":1}',
      },
    ]);
  });

  test('with too high a total stops at the first empty page', async () => {
    const client = paged(1_000_000);
    expect(await createIntegrationsApi(client).list()).toHaveLength(250);
    expect(client.queries.length).toBeLessThanOrEqual(4);
  });

  test('from a server that always gives the same page stops', async () => {
    const client = clientWith(() => ({ integrations: documents.slice(0, 3), total: 1_000_000 }));
    expect(await createIntegrationsApi(client).list()).toHaveLength(3);
    expect(client.queries.length).toBeLessThan(100);
  });

  test('without a total reads one page', async () => {
    const client = clientWith(() => ({ integrations: documents.slice(0, 3) }));
    expect(await createIntegrationsApi(client).list()).toHaveLength(3);
    expect(client.queries).toHaveLength(1);
  });

  test('from a server with shorter pages than requested misses none', async () => {
    const client = clientWith(({ offset }) => ({
      integrations: documents.slice(Number(offset), Number(offset) + 50),
      total: 250,
    }));
    expect(await createIntegrationsApi(client).list()).toHaveLength(250);
  });

  test('sends a name only if there is one', async () => {
    const client = paged(0);
    await createIntegrationsApi(client).list('hook');
    expect(client.queries[0]).toMatchObject({ name: 'hook' });
  });

  test('leaves out documents that are not integrations', async () => {
    const client = clientWith(() => ({ integrations: [null, { _id: 'x', type: 'odd' }, documents[0]], total: 3 }));
    expect(await createIntegrationsApi(client).list()).toHaveLength(1);
  });

  test('rejects an answer of another shape', async () => {
    await expect(createIntegrationsApi(clientWith(() => ({ success: true }))).list()).rejects.toEqual(
      new InvalidResponseError('integrations.list', 200),
    );
  });
});

describe('getting an integration', () => {
  const refusing = (error: ApiError): Client =>
    clientWith(() => {
      throw error;
    });

  test('returns it', async () => {
    const client = clientWith(() => ({ integration: incomingDocument() }));
    expect(await createIntegrationsApi(client).get('in1')).toMatchObject({ id: 'in1' });
    expect(client.queries).toEqual([{ integrationId: 'in1' }]);
  });

  test('returns undefined if it does not exist', async () => {
    const client = refusing(apiError(400, undefined, 'The integration does not exists.'));
    expect(await createIntegrationsApi(client).get('in1')).toBeUndefined();
  });

  test.each([
    apiError(400, undefined, 'not-authorized'),
    apiError(401, undefined, 'You must be logged in to do this.'),
    apiError(429, undefined, 'too many requests'),
    apiError(500, undefined, 'does not exist'),
  ])('rethrows another refusal: $message', async (error) => {
    await expect(createIntegrationsApi(refusing(error)).get('in1')).rejects.toBe(error);
  });

  test('distinguishes an unknown type from an invalid answer', async () => {
    const answer = { integration: { _id: 'x', type: 'webhook-odd' } };
    await expect(createIntegrationsApi(clientWith(() => answer)).get('x')).rejects.toBeInstanceOf(UnknownTypeError);
  });

  test.each<Json>([{}, { integration: null }, { integration: { _id: 'x' } }])(
    'rejects the answer %j',
    async (answer) => {
      await expect(createIntegrationsApi(clientWith(() => answer)).get('in1')).rejects.toEqual(
        new InvalidResponseError('integrations.get', 200),
      );
    },
  );
});

describe('permissions', () => {
  test('are read by name, without damaged ones', async () => {
    const update = [{ _id: 'a', roles: ['x'] }, { _id: 'b', roles: [3] }, { roles: ['x'] }, null, { _id: 'c' }];
    expect(await createIntegrationsApi(clientWith(() => ({ update }))).permissions()).toEqual({ a: ['x'] });
  });

  test('are rejected if the answer has none, so that nobody gets access by it', async () => {
    await expect(createIntegrationsApi(clientWith(() => ({}))).permissions()).rejects.toEqual(
      new InvalidResponseError('permissions.listAll', 200),
    );
  });
});

test('an update returns what the server stored', async () => {
  const client = clientWith(() => ({ integration: incomingDocument({ alias: 'stored' }) }));
  expect((await createIntegrationsApi(client).update(incoming(), { alias: 'asked' })).values.alias).toBe('stored');
});
