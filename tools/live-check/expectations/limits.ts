import { at } from '../client/json';
import type { LiveAnswer } from '../client/live-client';
import { type Expectation, since } from '../expectation';
import { NotApplicableError } from '../not-applicable-error';

const rateLimitHeaders = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

const rateLimitHeadersOf = ({ headers }: LiveAnswer): string[] =>
  rateLimitHeaders.filter((name) => /^\d+$/.test(headers.get(name) ?? ''));

/** The rate limit. */
export const limits: readonly Expectation[] = [
  {
    title: 'Headers show the rate limit to users who are not exempt from it, except in releases 7.0 to 7.8',
    source: 'A.7, L.2, L.4',
    expected: since(
      { ordinary: rateLimitHeaders, exempt: [] },
      { '7.0': { ordinary: [], exempt: [] }, '7.9': { ordinary: rateLimitHeaders, exempt: [] } },
    ),
    async observe(server) {
      const { body } = await server.admin.get('settings/API_Enable_Rate_Limiter');
      if (at(body, 'value') === false)
        throw new NotApplicableError('Calls are not limited here (API_Enable_Rate_Limiter).');
      const ordinary = await server.ordinary();
      return {
        ordinary: rateLimitHeadersOf(await ordinary.get('permissions.listAll')),
        exempt: rateLimitHeadersOf(await server.admin.get('permissions.listAll')),
      };
    },
  },
];
