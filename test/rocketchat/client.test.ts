import { describe, expect, test } from '@jest/globals';
import type { IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import { failureOf } from '../../src/domain/errors';
import { type Client, createClient } from '../../src/rocketchat/client';
import { InvalidResponseError, NetworkError } from '../../src/rocketchat/errors';
import { answer, fakeHttp } from '../support/fakes/fake-http';

const connectTo = (baseUrl: string) => () =>
  Promise.resolve({ baseUrl, credentials: { userId: 'uService', token: 'serviceToken' } });

function clientFor(respond: () => IHttpResponse): Client {
  return createClient(fakeHttp(respond).http, connectTo('https://chat.test'));
}

/** The result or the error of a request. */
const outcomeOf = (respond: () => IHttpResponse): Promise<unknown> =>
  clientFor(respond)
    .get('integrations.get')
    .catch((error: unknown) => error);

describe('a request', () => {
  test('goes to the endpoint with one set of credentials and its query', async () => {
    const { http, sent } = fakeHttp(() => answer(200, { success: true }));
    await createClient(http, connectTo('https://chat.test/sub')).get('integrations.get', { integrationId: 'in1' });
    expect(sent).toEqual([
      {
        method: 'get',
        url: 'https://chat.test/sub/api/v1/integrations.get',
        options: {
          headers: { 'X-User-Id': 'uService', 'X-Auth-Token': 'serviceToken' },
          params: { integrationId: 'in1' },
          timeout: expect.any(Number),
        },
      },
    ]);
  });

  test('sends its body as it is, and no content type of its own', async () => {
    const { http, sent } = fakeHttp(() => answer(200, { success: true }));
    const body = { alias: '', enabled: false, urls: [], retryCount: null };
    await createClient(http, connectTo('https://chat.test')).put('integrations.update', body);
    expect(sent[0]).toMatchObject({
      method: 'put',
      url: 'https://chat.test/api/v1/integrations.update',
      options: { data: body },
    });
    expect(Object.keys(sent[0]?.options.headers ?? {})).toEqual(['X-User-Id', 'X-Auth-Token']);
  });

  test('times out before the host ends the app’s call, and still checks certificates', async () => {
    const { http, sent } = fakeHttp(() => answer(200, {}));
    await createClient(http, connectTo('https://chat.test')).get('x');
    expect(sent[0]?.options.timeout).toBeLessThan(30_000);
    expect(sent[0]?.options).not.toHaveProperty('rejectUnauthorized');
    expect(sent[0]?.options).not.toHaveProperty('strictSSL');
  });
});

describe('an answer', () => {
  test('that succeeded is returned unchanged', async () => {
    expect(await outcomeOf(() => answer(200, { success: true, integration: { _id: 'in1' } }))).toEqual({
      success: true,
      integration: { _id: 'in1' },
    });
  });

  test.each<[string, IHttpResponse, object]>([
    ['200 without success', answer(200, { success: false, error: 'no' }), { status: 200, serverText: 'no' }],
    [
      '400 with an error type',
      answer(400, { success: false, error: 'Invalid room [error-invalid-room]', errorType: 'error-invalid-room' }),
      { status: 400, errorType: 'error-invalid-room', serverText: 'Invalid room [error-invalid-room]' },
    ],
    [
      '401 of 6.x',
      answer(401, { status: 'error', message: 'You must be logged in to do this.' }),
      { status: 401, serverText: 'You must be logged in to do this.' },
    ],
    ['403', answer(403, { success: false, error: 'unauthorized' }), { status: 403, serverText: 'unauthorized' }],
    [
      '429',
      answer(429, { success: false, error: 'Error, too many requests.' }),
      { status: 429, serverText: 'Error, too many requests.' },
    ],
    [
      '429 with a pause',
      answer(429, { success: false, error: 'You must wait 42 seconds before trying this endpoint again.' }),
      {
        status: 429,
        serverText: 'You must wait 42 seconds before trying this endpoint again.',
        retryAfterSeconds: 42,
      },
    ],
    [
      '500 in JSON',
      answer(500, { success: false, error: 'Internal server error' }),
      { status: 500, serverText: 'Internal server error' },
    ],
    ['an odd refusal', answer(400, { error: { odd: true } }), { status: 400, serverText: '' }],
  ])('of %s is a refusal with the server’s text', async (_title, response, expected) => {
    const failure = failureOf(await outcomeOf(() => response));
    expect(failure).toEqual({ code: 'api-error', endpoint: 'integrations.get', ...expected });
  });

  test.each<[string, IHttpResponse, number]>([
    ['a page', answer(200, undefined, '<html>'), 200],
    ['the page of a proxy', answer(502, undefined, '<html>Bad gateway'), 502],
    ['404 in plain text', answer(404, undefined, '404 Not Found'), 404],
    ['a list', answer(200, []), 200],
    ['text', answer(200, 'ok'), 200],
    ['null', answer(200, null), 200],
  ])('of %s is not an API answer', async (_title, response, status) => {
    expect(await outcomeOf(() => response)).toEqual(new InvalidResponseError('integrations.get', status));
  });
});

describe('no answer', () => {
  test.each([
    ['a timeout', 'network timeout at: https://chat.test', 'timeout'],
    ['a connection that times out', 'connect ETIMEDOUT 10.0.0.1:443', 'timeout'],
    ['a refused connection', 'connect ECONNREFUSED 127.0.0.1:3000', 'network'],
    ['an unknown host', 'getaddrinfo ENOTFOUND chat.test', 'network'],
    ['a certificate that is self-signed', 'self-signed certificate', 'certificate'],
    ['a certificate that has expired', 'certificate has expired', 'certificate'],
    ['a certificate for another host', "Hostname/IP does not match certificate's altnames", 'certificate'],
    ['no TLS at all', 'write EPROTO: SSL routines:wrong version number', 'certificate'],
  ])('because of %s', async (_title, message, reason) => {
    const error = await outcomeOf(() => {
      throw new Error(message);
    });
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ failure: { endpoint: 'integrations.get', reason }, cause: new Error(message) });
  });

  test('because the host sends no request', async () => {
    const { http } = fakeHttp(() => answer(200, {}));
    const noAnswer: typeof http.get = () =>
      new Promise((resolve) => {
        Reflect.apply(resolve, undefined, [undefined]);
      });
    const client = createClient({ ...http, get: noAnswer }, connectTo('https://chat.test'));
    await expect(client.get('x')).rejects.toMatchObject({ failure: { reason: 'network' } });
  });
});
