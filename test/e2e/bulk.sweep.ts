import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { seed } from '../../workspace/seed/seed';
import { changedOnes, command, many, told } from './support/bulk';
import { E2eHost } from './support/e2e-host';
import { rules } from './support/release';
import { seedWith } from './support/seeded';
import { useHost } from './support/use-host';

describe('where the server allows 10 requests a minute', () => {
  const limited = seedWith('rocketchat_permissions', 'api-bypass-rate-limit', { roles: ['app'] });
  const host = useHost({
    request: () => ({
      fixture: { ...limited, rocketchat_integrations: many(12, 12) },
      settings: { API_Enable_Rate_Limiter: true },
    }),
  });

  test('it waits, says so, and goes on; where nothing is limited, it does not wait', async () => {
    const ana = host.as('ana');
    await ana.command(command);
    await ana.press('apply');
    if (rules.limitsCalls) {
      await told(ana, /^10 of 12 done\. The server asks for a pause.*after \d+ seconds/, 20);
      expect(await ana.press('apply')).toEqual([
        expect.stringMatching(/^This is being done already: 10 of 12 so far/),
        '[Continue] [Stop]',
      ]);
    }
    await told(ana, /^Changed: 12 integrations$/, rules.limitsCalls ? 90 : 20);
    expect(await changedOnes(host)).toHaveLength(12);
    const pauses = ana.messages.flatMap(({ lines }) => lines).filter((line) => line.includes('asks for a pause'));
    expect(pauses.length > 0).toBe(rules.limitsCalls);
  }, 120_000);
});

test('a batch that a restart of the app broke off is gone on with, and nothing is done twice', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'bulk-'));
  let host = new E2eHost({ dataFolder });
  try {
    await host.start();
    await host.reset({ fixture: { ...seed, rocketchat_integrations: many(300, 300) } });
    const ana = host.as('ana');
    await ana.command(command);
    await ana.press('apply');
    const shown = ana.messages;
    while ((await changedOnes(host)).length < 40) await setTimeout(50);
    await host.stop();

    host = new E2eHost({ dataFolder });
    await host.start();
    const before = (await changedOnes(host)).length;
    expect(before).toBeLessThan(300);
    const later = host.as('ana');
    const messages = shown.slice(0, 1);
    expect((await later.press('apply', messages))[0]).toMatch(/^This is being done already|^Changed/);
    await setTimeout(30_000);
    await later.press('apply', messages);
    const result = await told(later, /^Changed: \d+ integrations$/, 110);
    expect(result.join('\n')).toMatch(/Together with \d+ that were done before\./);
    expect(await changedOnes(host)).toHaveLength(300);
    expect(await host.changesSent()).toHaveLength(300 - before);
    const undoing = await later.press('undo');
    expect(undoing[0]).toBe('Change of 300 integrations: not made yet');
  } finally {
    await host.stop();
    await rm(dataFolder, { recursive: true });
  }
}, 200_000);
