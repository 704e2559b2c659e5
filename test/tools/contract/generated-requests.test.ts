import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { releases } from '../../../workspace/rest/releases/releases';
import { seededServer } from '../../workspace/support/seeded-server';
import { type GeneratedRequest, generatedRequest } from './generated-request';

/** 2,000 requests in batches; the workspace is reset after each batch. */
const requestsPerRun = 20;
const runs = 100;
/** The same requests in every run; SEED=2 generates others. */
const seed = Number(process.env.SEED ?? 1);
const timeoutMs = 120_000;

/** Release 6 answers in another shape without a login, and with a status for methods that an endpoint lacks (docs/rocketchat/rest-api.md J). */
function expectAnswer({ statusCode, body: said }: { statusCode: number; body: string }): void {
  expect([200, 400, 401, 403, 404, 405]).toContain(statusCode);
  if (statusCode === 404 || statusCode === 405) return;
  const answer: unknown = JSON.parse(said);
  if (statusCode === 200) expect(answer).toMatchObject({ success: true });
  else if (statusCode === 401) expect(answer).toMatchObject({ status: 'error', message: expect.any(String) });
  else expect(answer).toMatchObject({ success: false, error: expect.any(String) });
}

test.each(Object.entries(releases))(
  'release %s answers any request as an API, without an internal error, and with a body that has the outcome',
  async (_release, profile) => {
    const server = await seededServer({ profile });
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
          for (const request of requests) expectAnswer(await send(request));
        },
      ),
      { numRuns: runs, seed },
    );
    await server.close();
  },
  timeoutMs,
);
