import { describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost();

/** Changes Test with a command. */
async function change(person: ChatClient, fields: string): Promise<string[]> {
  await person.command(`/integrations set Test ${fields}`);
  return person.press('apply');
}

const externalUpdate = {
  type: 'webhook-incoming',
  integrationId: ids.Test,
  name: 'Test',
  enabled: true,
  scriptEnabled: false,
};

/** Changes Test as the administration pages do. */
async function changeWithoutApp(username: string, fields: object): Promise<void> {
  const { session } = host.as(username);
  const body = { ...externalUpdate, channel: '#test', username: 'rocket.cat', ...fields };
  expect((await session.send('PUT', '/api/v1/integrations.update', body)).status).toBe(200);
}

describe('the history', () => {
  test('shows time, actor, fields and reason, the newest first', async () => {
    const ana = host.as('ana');
    await change(ana, 'alias="By Ana" why="a nicer name"');
    await change(host.as('rodriq'), 'emoji=:tada:');
    const [title, first, second] = await ana.command('/integrations history Test');
    expect(title).toBe('History of Test, the newest first');
    expect(first).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d UTC · rodriq · Test · changed · [\da-f]{10}\nEmoji \(emoji\): :ghost: → :tada: \[Undo\]$/,
    );
    expect(second).toMatch(
      / · ana · Test · changed · [\da-f]{10}\nAlias \(alias\): Jim → By Ana\nWhy: a nicer name \[Undo\]$/,
    );
  });

  test('shows a change made without the app once, with its author', async () => {
    const ana = host.as('ana');
    await change(ana, 'emoji=:tada:');
    await changeWithoutApp('rodriq', { alias: 'Outside' });
    await ana.command('/integrations show Test');
    await ana.command('/integrations show Test');
    const lines = await ana.command('/integrations history Test');
    const found = lines.filter((line) => line.includes('changed without the app'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      / · rodriq · Test · changed without the app · [\da-f]{10}\nAlias \(alias\): Jim → Outside/,
    );
  });

  test('names the person who changed it with the app, not the service account', async () => {
    await change(host.as('rodriq'), 'emoji=:tada:');
    const lines = await host.as('ana').command('/integrations show Test');
    expect(lines.join('\n')).toContain('changed by rodriq, ');
  });

  test('of all integrations shows the types that the person may see', async () => {
    const ana = host.as('ana');
    await change(ana, 'emoji=:tada:');
    await ana.command('/integrations set Guggy emoji=:tada:');
    await ana.press('apply');
    const all = (await ana.command('/integrations history')).join('\n');
    expect(all).toContain(' · Test · changed');
    expect(all).toContain(' · Guggy · changed');
    expect((await host.as('paul').command('/integrations history')).join('\n')).toMatch(/^You may not do this/);
  });

  test.each([
    ['history Test page 2', /^There is no page 2; the last one is 1\.$/],
    ['history Test page x', /^“x” is no page\. Write a number/],
    ['history nothing-like-that', /^No integration is found by “nothing-like-that”/],
    ['history Test', /^Nothing is known of changes of Test\./],
    ['history', /^Nothing has been changed with the app yet\.$/],
    ['undo', /^Name an integration: \/integrations undo/],
    ['undo Test', /^The history holds no change of Test that could be taken back\.$/],
    ['undo nothing-like-that', /^No integration is found by “nothing-like-that”/],
  ])('“%s” says that there is nothing to show', async (typed, expected) => {
    const [said] = await host.as('ana').command(`/integrations ${typed}`);
    expect(said).toMatch(expected);
    expect(await host.changesSent()).toEqual([]);
  });

  test('has pages', async () => {
    const ana = host.as('ana');
    for (let round = 1; round <= 25; round += 1) await change(ana, `alias="Round ${round}"`);
    const first = await ana.command('/integrations history Test');
    expect(first[1]).toContain('Round 24 → Round 25');
    expect(first).toContain('Page 1 of 2');
    const older = await ana.press('run');
    expect(older.at(-1)).toBe('Page 2 of 2');
    expect(older.at(-2)).toContain('Alias (alias): Jim → Round 1 ');
    const shown = [...first, ...older].filter((line) => line.includes('Alias (alias)'));
    expect(new Set(shown).size).toBe(25);
  });
});

describe('undo', () => {
  test('undoes only that change, and can itself be undone', async () => {
    const ana = host.as('ana');
    await change(ana, 'alias="By Ana"');
    await change(host.as('rodriq'), 'emoji=:tada:');
    const lines = await ana.press('undo');
    expect(lines).toEqual(expect.arrayContaining(['Change of Test: not made yet', 'Alias (alias): By Ana → Jim']));
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana' });
    expect((await ana.press('apply'))[0]).toBe('Changed: Test [Show]');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'Jim', emoji: ':tada:' });
    await ana.press('undo');
    await ana.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana', emoji: ':tada:' });
    const history = await ana.command('/integrations history Test');
    expect(history.filter((line) => line.includes('takes back an earlier change'))).toHaveLength(2);
  });

  test('of a field that somebody changed since asks which value to keep', async () => {
    const ana = host.as('ana');
    await change(ana, 'alias="By Ana" emoji=:tada:');
    await change(host.as('rodriq'), 'alias="By Rodriq"');
    const lines = await ana.press('undo');
    expect(lines).toContainEqual(expect.stringMatching(/^Changed by rodriq \(.*\) meanwhile:$/));
    expect(lines).toContain('Alias: you both changed it. Apply makes it Jim; now it is By Rodriq. [Keep theirs]');
    await ana.press('keep-theirs');
    await ana.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Rodriq', emoji: ':ghost:' });
  });

  test('restores a long script, which the history stores compressed', async () => {
    const ana = host.as('ana');
    const script = 'class Script { process_incoming_request() { return {}; } } // ä🦄'.padEnd(4_000, ' again');
    await change(ana, `script="${script}"`);
    await change(ana, 'script="class Script {}"');
    expect(JSON.stringify(await host.documents('rocketchat_apps_persistence'))).toContain('"deflated"');
    await ana.press('undo');
    await ana.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ script });
  });

  test('with an integration’s name undoes its latest change', async () => {
    const ana = host.as('ana');
    await change(ana, 'alias="First"');
    await change(ana, 'alias="Second"');
    await ana.command('/integrations undo Test');
    await ana.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'First' });
  });

  test('with a change’s id undoes that change', async () => {
    const ana = host.as('ana');
    await change(ana, 'alias="First"');
    await change(ana, 'emoji=:tada:');
    const lines = await ana.command('/integrations history Test');
    const id = / · ([\da-f]{10})\nAlias/.exec(lines.join('\n'))?.[1] ?? '';
    expect(await ana.command(`/integrations undo ${id}`)).toContain('Alias (alias): First → Jim');
  });

  test('restores a replaced secret, without showing it', async () => {
    const before = await host.integration(ids.Guggy);
    const ana = host.as('ana');
    await ana.command('/integrations set Guggy token');
    await ana.openedModal.type('token', 'typed-secret-0001');
    await ana.openedModal.submit();
    await ana.openedModal.submit();
    expect(await host.integration(ids.Guggy)).toMatchObject({ token: 'typed-secret-0001' });
    expect((await ana.press('undo')).join('\n')).toContain('Token (token): a new one replaces the present one');
    await ana.press('apply');
    expect(await host.integration(ids.Guggy)).toMatchObject({ token: before.token });
  });

  test('works for a change made without the app', async () => {
    const ana = host.as('ana');
    await change(ana, 'emoji=:tada:');
    await changeWithoutApp('rodriq', { alias: 'Outside', emoji: ':tada:' });
    await ana.command('/integrations undo Test');
    await ana.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'Jim', emoji: ':tada:' });
  });

  test('needs the permissions when the button is pressed', async () => {
    await change(host.as('ana'), 'alias="By Ana"');
    const [entry] = (await host.documents('rocketchat_apps_persistence')).flatMap(
      ({ associations }) => /history-entry\/([\da-f]+)/.exec(JSON.stringify(associations))?.[1] ?? [],
    );
    const paul = host.as('paul');
    const forged = { type: 'blockAction', actionId: `undo/${entry}`, payload: { blockId: 'b', value: entry } };
    await paul.interact({
      ...forged,
      triggerId: 't',
      container: { type: 'message', id: 'm' },
      mid: 'm',
      rid: 'GENERAL',
    });
    expect(paul.messages.at(-1)?.lines.join()).toMatch(/^You may not do this/);
    expect(await host.changesSent()).toHaveLength(1);
  });

  test('of a change that is not in the history says so', async () => {
    const ana = host.as('ana');
    const forged = { type: 'blockAction', actionId: 'undo', payload: { blockId: 'b', value: 'f'.repeat(24) } };
    await ana.interact({
      ...forged,
      triggerId: 't',
      container: { type: 'message', id: 'm' },
      mid: 'm',
      rid: 'GENERAL',
    });
    expect(ana.messages.at(-1)?.lines.join()).toMatch(/^The history does not hold this change/);
  });
});
