import { describe, expect, test } from '@jest/globals';
import { seed } from '../../../workspace/seed/seed';
import {
  changedIntegrations,
  bulkCommand,
  countMatches,
  bulkIntegrations,
  calledPaths,
  waitForLine,
} from '../support/bulk';
import { useHost } from '../support/host/use-host';

/** `BULK=300/5000` runs the full size. */
const [matching = 0, total = 0] = (process.env.BULK ?? '30/300').split('/').map(Number);
const shown = 20;

describe(`${matching} of ${total} integrations`, () => {
  const host = useHost({
    resetRequest: () => ({ fixture: { ...seed, rocketchat_integrations: bulkIntegrations(total, matching) } }),
  });

  test('are read with one request, planned with a line each, changed, and undone as a whole', async () => {
    const ana = host.as('ana');
    const plan = await ana.command(bulkCommand);
    expect(plan[0]).toBe(`Change of ${matching} integrations: not made yet`);
    expect(plan.filter((line) => line.includes('Emoji (emoji): :ghost: → :tada:'))).toHaveLength(shown);
    expect(plan).toContain(`And ${matching - shown} more.`);
    expect(plan).toContain('Why: new look');
    expect(countMatches(await calledPaths(host), /integrations\.list/)).toBe(1);
    expect(countMatches(await calledPaths(host), /integrations\.get/)).toBe(0);
    expect(await changedIntegrations(host)).toEqual([]);

    await ana.press('apply');
    const result = await waitForLine(ana, new RegExp(`^Changed: ${matching} integrations$`), 60);
    expect(await changedIntegrations(host)).toHaveLength(matching);
    expect(await host.changesSent()).toHaveLength(matching);
    expect(countMatches(await calledPaths(host), /integrations\.get/)).toBe(matching);
    expect(result).toContain(`And ${matching - shown} more.`);
    expect(result).toContain('[Undo all]');
    expect(await ana.press('apply')).toEqual([expect.stringMatching(/^This plan has been applied already/)]);

    const undoing = await ana.press('undo');
    expect(undoing[0]).toBe(`Change of ${matching} integrations: not made yet`);
    expect(countMatches(await calledPaths(host), /integrations\.list/)).toBe(2);
    ana.messages.splice(0, ana.messages.length - 1);
    await ana.press('apply');
    await waitForLine(ana, new RegExp(`^Changed: ${matching} integrations$`), 60);
    expect(await changedIntegrations(host)).toEqual([]);
  }, 150_000);
});
