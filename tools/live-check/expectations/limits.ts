import { at } from '../client/json';
import type { LiveAnswer } from '../client/live-client';
import { type Expectation, since } from '../expectation';
import { Unaskable } from '../unaskable';

const names = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

const shownBy = ({ headers }: LiveAnswer): string[] => names.filter((name) => /^\d+$/.test(headers.get(name) ?? ''));

/** The limit of calls. */
export const limits: readonly Expectation[] = [
  {
    title: 'Headers tell ordinary users the limit of calls, and exempt ones nothing; releases 7.0 to 7.8 tell nobody',
    source: 'A.7, L.2, L.4',
    expected: since(
      { ordinary: names, exempt: [] },
      { '7.0': { ordinary: [], exempt: [] }, '7.9': { ordinary: names, exempt: [] } },
    ),
    async observe(server) {
      const { body } = await server.admin.get('settings/API_Enable_Rate_Limiter');
      if (at(body, 'value') === false) throw new Unaskable('Calls are not limited here (API_Enable_Rate_Limiter).');
      const ordinary = await server.ordinary();
      return {
        ordinary: shownBy(await ordinary.get('permissions.listAll')),
        exempt: shownBy(await server.admin.get('permissions.listAll')),
      };
    },
  },
];
