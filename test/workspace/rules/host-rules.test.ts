import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { useFixtureWorkspace } from './use-fixture-workspace';

/** The rules of the hosting server, by their numbers in docs/rocketchat/hosting.md; 9 and 13 have their own files. */
const workspace = useFixtureWorkspace();
const view = { id: 'fixture-view', blocks: [] };
const path = '/api/apps/ui.interaction/6d5b5c3a-3a55-4c9f-8d0c-2f4b5a3f9e11';

function submit(submitted: object): Promise<{ status: number; body: unknown }> {
  const body = { type: 'viewSubmit', triggerId: 't', viewId: view.id, payload: { view: submitted } };
  return workspace.session('ana').send('POST', path, body);
}

test('5 an error in a handler is swallowed: the client gets an empty 200', async () => {
  expect(await submit(view)).toEqual({ status: 200, body: '' });
});

describe('7 arguments', () => {
  test.each([
    [`args "a b" it's john's`, ['args', 'a b', 'its johns']],
    ['args "" x', ['args', '', 'x']],
    ['args “a b”', ['args', '“a', 'b”']],
    ['args "a \\"b"', ['args', 'a "b']],
    ['args a\nsecond line', ['args', 'a']],
  ])('%j reach the app as %j', async (params, expected) => {
    expect(await workspace.said(params)).toEqual(expected);
  });
});

test('8 the permission of a command is ignored', async () => {
  expect(await workspace.said('sender')).toEqual({ username: 'paul', roles: ['user'] });
});

test('10 undefined becomes null on its way to the host', async () => {
  expect(await workspace.said('undefined')).toEqual([{ there: 1, gone: null }]);
});

describe('11 HTTP', () => {
  const requests: { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders }[] = [];
  let servers: Server[] = [];

  async function listen(answer: (server: { location: string }) => Server, location = ''): Promise<string> {
    const server = answer({ location });
    servers = [...servers, server];
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  let there = '';
  let here = '';
  beforeAll(async () => {
    there = await listen(() =>
      createServer(({ method, url, headers }, response) => {
        requests.push({ method, url, headers });
        response.writeHead(400, { 'content-type': 'application/json' }).end('{"arrived":true}');
      }),
    );
    here = await listen(
      ({ location }) => createServer((_, response) => response.writeHead(302, { location }).end()),
      `${there}/behind`,
    );
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  test('a refusal does not throw', async () => {
    expect(await workspace.said(`refused ${there}`)).toBe(400);
  });

  test('a redirect to another host sends the credentials, and a PUT stays a PUT', async () => {
    requests.length = 0;
    expect(await workspace.said(`sent ${here}`)).toEqual({ arrived: true });
    expect(requests).toMatchObject([{ method: 'PUT', url: '/behind', headers: { 'x-auth-token': 't' } }]);
  });
});

test('12 an interaction in a view has no room', async () => {
  const { body } = await submit({ ...view, state: {} });
  expect(body).toMatchObject({ type: 'errors', errors: { user: 'ana' } });
  expect(body).not.toMatchObject({ errors: { room: 'GENERAL' } });
});

test.each([
  [99, 200],
  [101, 413],
])('14 an interaction of %i kB is answered with %i', async (kilobytes, status) => {
  expect((await submit({ ...view, state: {}, filler: 'x'.repeat(kilobytes * 1024) })).status).toBe(status);
});

describe('15 the rate limit', () => {
  const calls = async (username: string): Promise<number[]> => {
    const session = workspace.session(username);
    const statuses: number[] = [];
    for (let call = 0; call < 11; call += 1)
      statuses.push((await session.send('GET', '/api/v1/permissions.listAll')).status);
    return statuses;
  };

  test.each([
    ['allows ten calls of an endpoint', 'paul', [...Array<number>(10).fill(200), 429]],
    ['does not apply to users who may bypass it', 'rodriq', Array<number>(11).fill(200)],
  ])('%s', async (_, username, expected) => {
    await workspace.reset({ API_Enable_Rate_Limiter: true });
    expect(await calls(username)).toEqual(expected);
  });
});
