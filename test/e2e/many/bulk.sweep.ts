import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { seed } from '../../../workspace/seed/seed';
import { changedIntegrations, bulkCommand, bulkIntegrations, waitForLine } from '../support/bulk';
import { E2eHost } from '../support/host/e2e-host';
import { rules } from '../support/host/release';
import { useHost } from '../support/host/use-host';
import { seedWith } from '../support/seeded';

/** With the limit, 300 of 5,000 take half an hour: `LIMITED=300/5000 npm run test:sweeps`. */
const [limitedCount = 0, limitedOf = 0] = (process.env.LIMITED ?? '12/12').split('/').map(Number);

/** The seconds that this many changes take at ten a minute, plus a margin. */
const secondsFor = (count: number): number => (Math.ceil(count / 10) + 1) * 65;

const timeoutMs = (count: number): number => (secondsFor(count) + 120) * 1_000;

const limited = {
  settings: { API_Enable_Rate_Limiter: true },
  fixture: seedWith('rocketchat_permissions', 'api-bypass-rate-limit', { roles: ['app'] }),
};

describe('when the server allows 10 requests a minute', () => {
  const host = useHost({
    resetRequest: () => ({
      ...limited,
      fixture: { ...limited.fixture, rocketchat_integrations: bulkIntegrations(12, 12) },
    }),
  });

  test(
    'a batch waits, says so, and goes on; without a limit, it does not wait',
    async () => {
      const ana = host.as('ana');
      await ana.command(bulkCommand);
      await ana.press('apply');
      if (rules.limitsCalls) {
        await waitForLine(ana, /^10 of 12 done\. The server asks for a pause.*after \d+ seconds/, 20);
        expect(await ana.press('apply')).toEqual([
          expect.stringMatching(/^This is being done already: 10 of 12 so far/),
          '[Continue] [Stop]',
        ]);
      }
      await waitForLine(ana, /^Changed: 12 integrations$/, rules.limitsCalls ? 90 : 20);
      expect(await changedIntegrations(host)).toHaveLength(12);
      const pauses = ana.messages.flatMap(({ lines }) => lines).filter((line) => line.includes('asks for a pause'));
      expect(pauses.length > 0).toBe(rules.limitsCalls);
    },
    timeoutMs(12),
  );
});

const unlimitedCase = ['without a limit', { matching: 300, total: 300, request: { fixture: seed } }] as const;
const limitedCase = [
  'at ten requests a minute',
  { matching: limitedCount, total: limitedOf, request: limited },
] as const;

test.each(rules.limitsCalls ? [unlimitedCase, limitedCase] : [unlimitedCase])(
  'a batch interrupted by a restart is resumed, %s, and nothing is done twice',
  async (_title, { matching, total, request }) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'bulk-'));
    let host = new E2eHost({ dataFolder });
    try {
      await host.start();
      await host.reset({
        ...request,
        fixture: { ...request.fixture, rocketchat_integrations: bulkIntegrations(total, matching) },
      });
      const ana = host.as('ana');
      await ana.command(bulkCommand);
      const plan = ana.messages.slice(0, 1);
      await ana.press('apply');
      // Each poll reads all of them.
      while ((await changedIntegrations(host)).length < matching / 2) await setTimeout(total);
      await host.stop();

      host = new E2eHost({ dataFolder });
      await host.start();
      if ('settings' in request) await host.control('PUT', 'settings', request.settings);
      const before = (await changedIntegrations(host)).length;
      expect(before).toBeLessThan(matching);
      const later = host.as('ana');
      expect((await later.press('apply', plan))[0]).toMatch(/^This is being done already/);
      await setTimeout(30_000);
      await later.press('apply', plan);
      await waitForLine(later, /^Together with \d+ that were done before\.$/, secondsFor(matching));
      expect(await changedIntegrations(host)).toHaveLength(matching);
      expect(await host.changesSent()).toHaveLength(matching - before);
      expect((await later.press('undo'))[0]).toBe(`Change of ${matching} integrations: not made yet`);
    } finally {
      await host.stop();
      await rm(dataFolder, { recursive: true });
    }
  },
  Math.max(timeoutMs(limitedCount), 200_000),
);
