import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { seededServer } from '../../../support/seeded-server';

let server: FastifyInstance;
let url: string;
const streams = new Set<AbortController>();

const headers = { 'x-user-id': 'ana', 'x-auth-token': 'token-ana' };

beforeEach(async () => {
  server = await seededServer();
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  for (const stream of streams) stream.abort();
  streams.clear();
  await server.close();
});

interface Event {
  id: number;
  type: string;
  payload: unknown;
}

const isEvent = (value: unknown): value is Event => typeof value === 'object' && value !== null && 'payload' in value;

/** An open stream. Each call returns the next event. */
async function open(query: string, more: Record<string, string> = {}): Promise<() => Promise<Event>> {
  const stream = new AbortController();
  streams.add(stream);
  const { signal } = stream;
  const { body } = await fetch(`${url}/_workspace/events${query}`, { headers: { ...headers, ...more }, signal });
  if (body === null) throw new Error('The stream has no body.');
  const lines = createInterface({ input: Readable.fromWeb(body) })[Symbol.asyncIterator]();
  return async () => {
    for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
      const event: unknown = line.value.startsWith('data: ')
        ? JSON.parse(line.value.slice('data: '.length))
        : undefined;
      if (isEvent(event)) return event;
    }
    throw new Error('The stream ended.');
  };
}

/** All events so far. */
async function list(query = ''): Promise<Event[]> {
  const accept = { accept: 'application/json' };
  const events: unknown = await (
    await fetch(`${url}/_workspace/events${query}`, { headers: { ...headers, ...accept } })
  ).json();
  return Array.isArray(events) ? events.filter(isEvent) : [];
}

const post = (path: string, body: object = {}) =>
  fetch(url + path, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const say = (text: string) => post('/api/v1/chat.postMessage', { channel: '#dev', text, token: 'hush' });

const messageWith = (msg: string) =>
  expect.objectContaining({ type: 'message', payload: expect.objectContaining({ msg }) });

test('with activity=true, the stream also has logged calls and resets', async () => {
  const next = await open('?activity=true');
  await say('one');
  const [message, request] = [await next(), await next()];
  expect(message).toEqual(messageWith('one'));
  expect(request.type).toBe('request');
  expect(request.payload).toMatchObject({
    method: 'POST',
    path: '/api/v1/chat.postMessage',
    status: 200,
    userId: 'ana',
  });
  expect(await (await fetch(`${url}/_workspace/requests`)).json()).toEqual([request.payload]);
  expect(JSON.stringify(request)).not.toContain('hush');

  await post('/_workspace/reset');
  const reset = await next();
  expect(reset).toMatchObject({ type: 'reset', payload: {} });
  expect([message.id < request.id, request.id < reset.id]).toEqual([true, true]);
});

test('activity is only sent live', async () => {
  await say('one');
  const next = await open('?activity=true');
  await say('two');
  expect([await next(), await next()]).toEqual([messageWith('one'), messageWith('two')]);
  expect(await next()).toMatchObject({ type: 'request' });
});

test.each([
  ['without parameters', () => '', ['one', 'two', 'three']],
  ['with activity=false', () => '?activity=false', ['one', 'two', 'three']],
  ['after nothing', () => '?after=0', ['one', 'two', 'three']],
  ['after the first', (first: number) => `?after=${first}`, ['two', 'three']],
  ['after the latest', () => '?after=latest', ['three']],
])('%s, only events of the user are sent', async (_, query, expected) => {
  await say('one');
  await say('two');
  const [first] = await list();
  const next = await open(query(first?.id ?? 0));
  await say('three');
  for (const msg of expected) expect(await next()).toEqual(messageWith(msg));
});

test('a browser that reconnects gets what it missed, whatever its first request was', async () => {
  await say('one');
  await say('two');
  const [first] = await list();
  const next = await open('?after=latest&activity=true', { 'Last-Event-ID': String(first?.id) });
  expect(await next()).toEqual(messageWith('two'));
});

test('the list of past events has no activity', async () => {
  await say('one');
  expect(await list('?activity=true')).toEqual([messageWith('one')]);
  expect(await list('?activity=true&after=latest')).toEqual([]);
});
