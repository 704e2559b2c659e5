import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seededServer } from '../workspace/support/seeded-server';
import { generatedRequest, type GeneratedRequest } from './generated-request';

/** 2,000 requests: so many at a time, after which the workspace is as seeded again. */
const requestsPerRun = 20;
const runs = 100;
const runTimeInMs = 120_000;

function expectAnswer({ statusCode, body: said }: { statusCode: number; body: string }): void {
  expect([200, 400, 401, 403, 404]).toContain(statusCode);
  if (statusCode === 404) return;
  const isRefusal = { success: false, error: expect.any(String) };
  expect(JSON.parse(said)).toMatchObject(statusCode === 200 ? { success: true } : isRefusal);
}

test(
  'whatever is asked, the stand-in answers as an API: no error of its own, and a body that says what became of it',
  async () => {
    const server = await seededServer();
    const send = ({
      endpoint: { method, path },
      headers: credentials,
      query: search,
      body: sent,
      type,
    }: GeneratedRequest) =>
      server.inject({
        method,
        url: `/api/v1/${path}?${search}`,
        headers: { ...credentials, ...(type !== '' && method !== 'GET' && { 'content-type': type }) },
        ...(method !== 'GET' && { payload: JSON.stringify(sent) }),
      });
    await fc.assert(
      fc.asyncProperty(
        fc.array(generatedRequest, { minLength: requestsPerRun, maxLength: requestsPerRun }),
        async (requests) => {
          await server.inject({ method: 'POST', url: '/_workspace/reset' });
          for (const one of requests) expectAnswer(await send(one));
        },
      ),
      { numRuns: runs },
    );
    await server.close();
  },
  runTimeInMs,
);
