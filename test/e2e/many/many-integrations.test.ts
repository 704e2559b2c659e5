import { describe, expect, test } from '@jest/globals';
import { filterAction, pickedAction } from '../../../src/views/forms/picker-form';
import type { StoredDocument } from '../../../workspace/database/database';
import { seed } from '../../../workspace/seed/seed';
import { release } from '../support/host/release';
import { useHost } from '../support/host/use-host';
import { cloneOf } from '../support/seeded';

const count = 5_000;

/** Integrations, half of them outgoing, the newest first and an hour apart; `Needle` is among the oldest. */
function many(): StoredDocument[] {
  return Array.from({ length: count }, (_, index) => {
    const isOutgoing = index % 2 === 1;
    const created = new Date(Date.UTC(2024, 0, 1) - index * 3_600_000).toISOString();
    return {
      ...cloneOf(isOutgoing ? 'Guggy' : 'Test', `many${index}`),
      name: index === count - 2 ? 'Needle' : `Hook ${index}`,
      channel: [index % 1_000 === 0 ? '#alerts' : '#dev'],
      alias: index === count - 4 ? 'Thread' : 'Plain',
      enabled: index % 500 !== 0,
      _createdAt: created,
      _updatedAt: created,
    };
  });
}

const host = useHost({
  resets: 'once',
  resetRequest: () => ({ fixture: { ...seed, rocketchat_integrations: many() } }),
});

/** The reads of integrations since the last call of this. */
async function reads(): Promise<string[]> {
  const calls = await host.calls();
  return calls.map(({ path }) => path).filter((path) => path.includes('/integrations.'));
}

const rows = (lines: readonly string[]): string[] => lines.filter((line) => / · (incoming|outgoing) · /.test(line));

describe(`with ${count} integrations`, () => {
  test.each<[string, string, number, string]>([
    ['list', '5000 integrations', 1, 'Hook 0 '],
    ['list page 500', '5000 integrations', 1, 'Hook 4990 '],
    ['list incoming', '2500 integrations: incoming', 1, 'Hook 0 '],
    ['list outgoing page 2', '2500 integrations: outgoing', 1, 'Hook 21 '],
    ['list needle', '1 integration: with “needle”', 2, 'Needle '],
    ['list hook', '4999 integrations: with “hook”', 2, 'Hook 0 '],
    ['list incoming hook page 3', '2499 integrations: incoming, with “hook”', 2, 'Hook 40 '],
    ['list off', '10 integrations: off', 1, 'Hook 0 '],
    ['list mine', 'No integration that you may see fits: yours.', 1, ''],
    ['list here', '5 integrations: of this room', 1, 'Hook 0 '],
    ['list everywhere thread', '1 integration: with “thread”', 1, 'Hook 4996 '],
    ['list broken', 'No integration that you may see fits: broken.', 1, ''],
  ])('/integrations %s gives %s within its limit of requests', async (typed, title, maxRequests, first) => {
    const lines = await host.as('ana', 'roomAlerts').command(`/integrations ${typed}`);
    expect(lines[0]).toBe(title);
    expect(`${rows(lines)[0] ?? ''} `.startsWith(first)).toBe(true);
    expect(rows(lines).length).toBeLessThanOrEqual(10);
    expect((await reads()).length).toBeLessThanOrEqual(maxRequests);
  });

  test('a page is never cut from a full read if the server can page', async () => {
    const ana = host.as('ana');
    for (const typed of ['list', 'list outgoing page 7', 'list hook']) await ana.command(`/integrations ${typed}`);
    expect((await reads()).filter((path) => /[?&]count=0(&|$)/.test(path))).toEqual([]);
  });

  test('a text found in names says that only these were searched, with a button for the rest', async () => {
    const ana = host.as('ana');
    const lines = await ana.command('/integrations list needle');
    // Releases before 7 search all fields themselves.
    expect(lines.some((line) => line.includes('[Search everywhere]'))).toBe(release !== '6');
    const found = await ana.command('/integrations list thread');
    expect(rows(found)).toEqual([expect.stringContaining('Hook 4996')]);
  });

  test('Older and Newer go through the pages and keep the filter', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations list outgoing');
    const second = await ana.press('run/list/outgoing/page/2');
    expect(second[0]).toBe('2500 integrations: outgoing');
    expect(rows(second)[0]).toContain('Hook 21 ');
    expect(second).toContain('Page 2 of 250, the newest first');
    expect(second).toContain('[Newer] [Older]');
    await ana.press('run/list/outgoing/page/3');
    expect(rows(await ana.press('run/list/outgoing/page/2'))).toEqual(rows(second));
  });

  test.each([
    ['a unique name', 'Needle'],
    ['the same name in another case', 'nEEDLE'],
    ['a part of it', 'Needl'],
    ['an id', 'many77'],
    ['the beginning of many names', 'Hook 77'],
  ])('%s is found with at most two requests', async (_title, reference) => {
    const lines = await host.as('ana').command(`/integrations show "${reference}"`);
    expect(lines[0]).toMatch(/^(Needle \(id many4998\)|Hook 77 \(id many77\))$/);
    expect((await reads()).length).toBeLessThanOrEqual(2);
  });

  test('the picker opens with one request, and typing searches all integrations', async () => {
    const ana = host.as('ana');
    await ana.command('/integration-update');
    expect((await reads()).length).toBe(1);
    expect(ana.openedModal.options(pickedAction)).toHaveLength(100);
    await ana.openedModal.type(filterAction, 'needle');
    expect((await reads()).length).toBeLessThanOrEqual(3);
    expect(ana.openedModal.options(pickedAction)).toEqual([expect.stringContaining('Needle')]);
    await ana.openedModal.type(pickedAction, 'many4998');
    await ana.openedModal.submit();
    expect(ana.openedModal.lines.join('\n')).toContain('Needle, id many4998');
  });

  test('on a server that does not give all at once, a part is searched, and the answer says so', async () => {
    await host.control('PUT', 'settings', { API_Allow_Infinite_Count: false });
    const lines = await host.as('ana', 'roomAlerts').command('/integrations list here');
    expect(lines[0]).toBe('1 integration: of this room');
    expect(lines.join('\n')).toMatch(/Only the 7\d\d newest of 5000 were searched/);
    expect((await reads()).length).toBeLessThanOrEqual(8);
    const found = await host.as('ana').command('/integrations show https://hook.test/nowhere');
    expect(found.join('\n')).toMatch(/Only the \d+ newest of 5000 were searched/);
  });
});
