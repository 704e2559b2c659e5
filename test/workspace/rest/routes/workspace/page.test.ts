import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { seededServer } from '../../../support/seeded-server';

const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const protections = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

let folder: string;
let server: FastifyInstance;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'page-')), 'dist');
  server = await seededServer({ webFolder: folder });
});
afterEach(async () => {
  await server.close();
  await rm(join(folder, '..'), { recursive: true });
});

async function build(): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(folder, 'api', 'v1'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<title>Page</title>');
  await writeFile(join(folder, 'assets', 'page.js'), 'run();');
  await writeFile(join(folder, '.hidden'), 'hidden');
  await writeFile(join(folder, 'api', 'v1', 'stray'), 'stray');
  await writeFile(join(folder, '..', 'outside.txt'), 'outside');
}

describe('before the page is built', () => {
  test('its URL says how to build it', async () => {
    const answer = await server.inject('/');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toBe('The page is not built: run "npm run web".');
    expect(answer.headers).toMatchObject(protections);
  });

  test('everything else answers as usual', async () => {
    expect((await server.inject('/api/v1/info')).statusCode).toBe(200);
    expect((await server.inject('/_workspace/requests')).statusCode).toBe(200);
    expect((await server.inject('/page.js')).statusCode).toBe(404);
  });

  test('a new build is served without a restart', async () => {
    await server.inject('/');
    await build();
    expect((await server.inject('/')).statusCode).toBe(200);
  });
});

describe('the built page', () => {
  beforeEach(build);

  test.each([
    ['/', 'text/html; charset=utf-8', '<title>Page</title>'],
    ['/?room=dev', 'text/html; charset=utf-8', '<title>Page</title>'],
    ['/index.html', 'text/html; charset=utf-8', '<title>Page</title>'],
    ['/assets/page.js', 'application/javascript; charset=utf-8', 'run();'],
  ])('answers %s with its security headers', async (url, type, body) => {
    const answer = await server.inject(url);
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([200, type, body]);
    expect(answer.headers).toMatchObject(protections);
  });

  test('is revalidated each time, and not sent again while unchanged', async () => {
    const { etag } = (await server.inject('/')).headers;
    const second = await server.inject({ url: '/', headers: { 'if-none-match': String(etag) } });
    expect([second.statusCode, second.body]).toEqual([304, '']);
    expect(second.headers).toMatchObject(protections);
    await writeFile(join(folder, 'index.html'), '<title>Another page</title>');
    const changed = await server.inject({ url: '/', headers: { 'if-none-match': String(etag) } });
    expect(changed.body).toBe('<title>Another page</title>');
  });

  test.each(['/missing.js', '/assets/', '/.hidden', '/..%2Foutside.txt', '/api/v1/stray', '/%61pi/v1/stray'])(
    'has no %s',
    async (url) => {
      const answer = await server.inject(url);
      expect([400, 403, 404]).toContain(answer.statusCode);
      expect(answer.body).not.toMatch(/hidden|outside|stray/);
    },
  );

  test.each([
    ['GET', '/api/v1/unknown'],
    ['GET', '/hooks/unknown'],
    ['GET', '/_workspace/unknown'],
    ['GET', '/api/v1/integrations.update'],
    ['POST', '/'],
  ] as const)('leaves %s %s to the API', async (method, url) => {
    const answer = await server.inject({ method, url });
    expect([answer.statusCode, answer.body]).toEqual([404, '404 Not Found']);
    expect(answer.headers).not.toHaveProperty('content-security-policy');
  });
});
