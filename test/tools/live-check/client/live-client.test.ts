import { describe, expect, jest, test } from '@jest/globals';
import { createLiveClient } from '../../../../tools/live-check/client/live-client';
import { createOwnThings } from '../../../../tools/live-check/own/own-things';
import { CliError } from '../../../../tools/live-check/cli-error';
import { NotApplicableError } from '../../../../tools/live-check/not-applicable-error';

type Fetch = typeof globalThis.fetch;

const url = 'https://chat.example.com/team';
const me = { method: 'GET', path: '/api/v1/me' } as const;

function clientOf(answers: (Response | Error)[], options: { signal?: AbortSignal } = {}) {
  const fetch = jest.fn<Fetch>(() => {
    const answer = answers.shift() ?? new Response('{}');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  const sleep = jest.fn(() => Promise.resolve());
  const client = createLiveClient({ url, own: createOwnThings(), fetch, sleep, now: () => 1_000_000, ...options });
  return { client, fetch, sleep };
}

const rateLimited = (headers: Record<string, string> = {}) =>
  new Response('{"success":false}', { status: 429, headers });

test('a request goes to the base URL with its sub-path, and has the credentials', async () => {
  const { client, fetch } = clientOf([new Response('{"_id":"x"}')]);
  const answer = await client.send({ ...me, query: { a: 'b c' } }, { userId: 'u', token: 't' });
  expect(answer).toMatchObject({ status: 200, body: { _id: 'x' } });
  expect(fetch).toHaveBeenCalledWith(
    `${url}/api/v1/me?a=b+c`,
    expect.objectContaining({ headers: { Accept: 'application/json', 'X-User-Id': 'u', 'X-Auth-Token': 't' } }),
  );
});

test('a request that the guard refuses never reaches the network', async () => {
  const { client, fetch } = clientOf([]);
  const body = { integrationId: 'aForeignOne17', type: 'webhook-incoming' };
  await expect(client.send({ method: 'POST', path: '/api/v1/integrations.remove', body })).rejects.toThrow('Not sent');
  expect(fetch).not.toHaveBeenCalled();
});

describe('a rate limit', () => {
  test.each([
    ['until the time in the header', { 'x-ratelimit-reset': '1002500' }, 2_500],
    ['no longer than a window', { 'x-ratelimit-reset': '9999999999' }, 65_000],
    ['a moment if that time is over', { 'x-ratelimit-reset': '1' }, 100],
    ['a whole window without a header', {}, 65_000],
  ])('is waited for %s', async (_, headers, waited) => {
    const { client, fetch, sleep } = clientOf([rateLimited(headers), new Response('{"_id":"x"}')]);
    expect((await client.send(me)).body).toEqual({ _id: 'x' });
    expect(sleep.mock.calls).toEqual([[waited]]);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('that does not end makes the question impossible to ask', async () => {
    const { client, fetch } = clientOf([rateLimited(), rateLimited(), rateLimited(), rateLimited()]);
    await expect(client.send(me)).rejects.toThrow(NotApplicableError);
    expect(fetch).toHaveBeenCalledTimes(3);
  });
});

test.each<[string, Response | Error, said: string]>([
  [
    'no answer',
    new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
    `No answer from ${url} (ECONNREFUSED).`,
  ],
  [
    'a redirect',
    new Response(null, { status: 301, headers: { location: 'https://other.example.com/' } }),
    `${url} redirects to https://other.example.com/: give the address that it leads to.`,
  ],
])('%s is reported in one sentence', async (_, answer, said) => {
  const { client } = clientOf([answer]);
  await expect(client.send(me)).rejects.toThrow(new CliError(said));
});

test('nothing is sent once the run is aborted', async () => {
  const { client, fetch } = clientOf([], { signal: AbortSignal.abort() });
  await expect(client.send(me)).rejects.toMatchObject({ name: 'AbortError' });
  expect(fetch).not.toHaveBeenCalled();
});
