import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type IHttpRequest, RequestMethod } from '@rocket.chat/apps-engine/definition/accessors';
import { prepareRequest, WorkspaceHttpBridge } from '../../../../workspace/engine/bridges/http-bridge';

const { GET, POST, PUT } = RequestMethod;

describe('how data, content and params are sent', () => {
  const cases: [title: string, method: RequestMethod, request: IHttpRequest, expected: object][] = [
    ['data becomes a JSON body', POST, { data: { a: 1 } }, { body: '{"a":1}', type: 'application/json' }],
    ['its type is forced', PUT, { data: {}, headers: { 'Content-Type': 'text/x' } }, { type: 'application/json' }],
    ['content is sent unchanged', POST, { content: 'a=b' }, { body: 'a=b', type: undefined }],
    ['data replaces empty content', POST, { content: '', data: [1] }, { body: '[1]' }],
    ['GET drops the body', GET, { data: { a: 1 } }, { body: undefined, search: '' }],
    ['GET puts truthy params into the query', GET, { params: { a: '1', b: '' } }, { search: '?a=1' }],
    ['so does a request with a body', POST, { data: {}, params: { a: '1' } }, { search: '?a=1', body: '{}' }],
    [
      'without a body params become a form',
      PUT,
      { params: { a: '1', b: '' } },
      { search: '', body: 'a=1&b=', type: 'application/x-www-form-urlencoded' },
    ],
    ['query is ignored', GET, { query: 'a=1' }, { search: '' }],
    ['nothing at all', POST, {}, { body: undefined, search: '' }],
  ];

  test.each(cases)('%s', (_title, method, request, expected) => {
    const { target, headers, body } = prepareRequest('http://x.test/p', method, request);
    expect({ search: target.search, body, type: headers['Content-Type'] }).toMatchObject(expected);
  });

  test('auth becomes a header and must name a user and a password', () => {
    expect(prepareRequest('http://x.test', GET, { auth: 'u:p' }).headers).toEqual({ Authorization: 'Basic dTpw' });
    expect(() => prepareRequest('http://x.test', GET, { auth: 'u' })).toThrow('username:password');
  });
});

describe('against a server', () => {
  let server: Server;
  let base = '';
  const requests: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'headersDistinct'>[] = [];
  const bridge = new WorkspaceHttpBridge();
  const call = (path: string, method: RequestMethod = GET, request: IHttpRequest = {}) =>
    bridge.doCall({ appId: 'app', method, url: base + path, request });

  beforeAll(async () => {
    server = createServer((incoming, response) => {
      const { method, url, headers, headersDistinct } = incoming;
      requests.push({ method, url, headers, headersDistinct });
      const { pathname } = new URL(url ?? '', 'http://x.test');
      if (pathname === '/slow') return;
      if (pathname === '/moved') response.writeHead(302, { location: '/json' }).end();
      else if (pathname === '/json')
        response.setHeader('content-type', 'application/json; charset=utf-8').end('{"a":1}');
      else if (pathname === '/broken') response.setHeader('content-type', 'application/json').end('{');
      else response.writeHead(400, { 'content-type': 'text/plain' }).end('{"a":1}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('data is set only for JSON by content type and text, and no status throws', async () => {
    const answers = await Promise.all(['/json', '/broken', '/else'].map((path) => call(path)));
    expect(answers.map(({ statusCode, content }) => [statusCode, content])).toEqual([
      [200, '{"a":1}'],
      [200, '{'],
      [400, '{"a":1}'],
    ]);
    expect(answers.map((answer): unknown => answer.data)).toEqual([{ a: 1 }, null, null]);
  });

  test('a redirect is followed with the headers, and a PUT stays a PUT', async () => {
    requests.length = 0;
    await call('/moved', PUT, { data: { a: 1 }, headers: { 'X-Auth-Token': 't' } });
    expect(requests.map(({ method, url, headers }) => [method, url, headers['x-auth-token']])).toEqual([
      ['PUT', '/moved', 't'],
      ['PUT', '/json', 't'],
    ]);
    expect(requests[0]?.headers['user-agent']).toBe('node-fetch/1.0 (+https://github.com/bitinn/node-fetch)');
  });

  test('a content type in other letters is sent next to the forced one', async () => {
    requests.length = 0;
    await call('/json', POST, { data: {}, headers: { 'content-type': 'application/json' } });
    expect(requests[0]?.headersDistinct['content-type']).toEqual(['application/json', 'application/json']);
  });

  test('a timeout rejects, and so does a missing server', async () => {
    await expect(call('/slow', GET, { timeout: 50 })).rejects.toThrow('aborted');
    const url = 'http://127.0.0.1:1/';
    await expect(bridge.doCall({ appId: 'app', method: GET, url, request: {} })).rejects.toThrow('ECONNREFUSED');
  });
});
