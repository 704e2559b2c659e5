import { describe, expect, test } from '@jest/globals';
import { seed } from '../../../workspace/seed/seed';
import { changedOnes, command, count, many, paths, told } from '../support/bulk';
import { useHost } from '../support/host/use-host';

/** `BULK=300/5000` for the whole of it. */
const [meant = 0, all = 0] = (process.env.BULK ?? '30/300').split('/').map(Number);
const shown = 20;

describe(`${meant} of ${all} integrations`, () => {
  const host = useHost({ request: () => ({ fixture: { ...seed, rocketchat_integrations: many(all, meant) } }) });

  test('are read with one request, planned with a line each, changed, and taken back as one', async () => {
    const ana = host.as('ana');
    const plan = await ana.command(command);
    expect(plan[0]).toBe(`Change of ${meant} integrations: not made yet`);
    expect(plan.filter((line) => line.includes('Emoji (emoji): :ghost: → :tada:'))).toHaveLength(shown);
    expect(plan).toContain(`And ${meant - shown} more.`);
    expect(plan).toContain('Why: new look');
    expect(count(await paths(host), /integrations\.list/)).toBe(1);
    expect(count(await paths(host), /integrations\.get/)).toBe(0);
    expect(await changedOnes(host)).toEqual([]);

    await ana.press('apply');
    const result = await told(ana, new RegExp(`^Changed: ${meant} integrations$`), 60);
    expect(await changedOnes(host)).toHaveLength(meant);
    expect(await host.changesSent()).toHaveLength(meant);
    expect(count(await paths(host), /integrations\.get/)).toBe(meant);
    expect(result).toContain(`And ${meant - shown} more.`);
    expect(result).toContain('[Undo all]');
    expect(await ana.press('apply')).toEqual([expect.stringMatching(/^This plan has been applied already/)]);

    const undoing = await ana.press('undo');
    expect(undoing[0]).toBe(`Change of ${meant} integrations: not made yet`);
    expect(count(await paths(host), /integrations\.list/)).toBe(2);
    ana.messages.splice(0, ana.messages.length - 1);
    await ana.press('apply');
    await told(ana, new RegExp(`^Changed: ${meant} integrations$`), 60);
    expect(await changedOnes(host)).toEqual([]);
  }, 150_000);
});
