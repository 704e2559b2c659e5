import { describe, expect, test } from '@jest/globals';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost({ resets: 'once' });
const secret = 'typed-openly-4711';
const advice = /A token stood in that command\..*it was visible.*Replace it/s;

/** Searches everything that was shown, logged or stored for the secret, but for the words of commands: the engine logs these itself. */
async function expectNotRepeated(): Promise<void> {
  const withoutCommands = (key: string, value: unknown): unknown => (key === 'params' ? undefined : value);
  const everything = [
    ...(await Promise.all([...host.people].map((username) => host.eventsOf(username)))),
    await host.documents('rocketchat_apps_logs'),
    await host.documents('rocketchat_apps_persistence'),
    await host.documents('rocketchat_message'),
  ].map((found) => JSON.stringify(found, withoutCommands));
  expect(everything.flatMap((text) => /.{0,200}typed-openly/.exec(text)?.[0] ?? [])).toEqual([]);
}

/** How people type a token where none belongs. */
const spellings: readonly string[] = [
  `Guggy token:${secret}`,
  `Guggy token: ${secret}`,
  `Guggy token=${secret}`,
  `Guggy token = ${secret}`,
  `Guggy token＝${secret}`,
  `Guggy --token=${secret}`,
  `Guggy --token ${secret}`,
  `Guggy —token=${secret}`,
  `Guggy token=“${secret} more”`,
  `Guggy “token=${secret}”`,
  `Guggy "token: ${secret}"`,
  `Guggy X-Auth-Token: ${secret}`,
  `Guggy -H "X-Auth-Token: ${secret}"`,
  `Guggy Authorization: Bearer ${secret}`,
  `Guggy tokn=${secret}`,
  `Guggy password: ${secret}`,
  `https://chat.example/api?rc_token=${secret}`,
  `https://ana:${secret}@text2gif.guggy.com/guggify`,
  `https://chat.example/hooks/${ids.Test}/${secret}`,
  `token=${secret}`,
  `{"integrationId": "${ids.Guggy}", "token": "${secret}"}`,
];

const commands: readonly string[] = [
  ...['set', 'edit', 'show', 'history', 'undo', 'remove', 'reveal', 'clone', 'rotate', 'export', 'list'],
  ...['enable', 'disable', 'apply', 'new', 'bulk', 'bulk on and', 'help', 'import', 'sett', ''],
];

describe.each([...commands.map((name) => `/integrations ${name}`), '/integration-update'])('%s', (command) => {
  test('repeats no token, and advises to replace it', async () => {
    const before = await host.documents('rocketchat_integrations');
    const ana = host.as('ana');
    for (const spelling of spellings) {
      const lines = await ana.command(`${command} ${spelling}`.replace('  ', ' '));
      expect([spelling, lines.join('\n')]).toEqual([spelling, expect.stringMatching(advice)]);
    }
    await expectNotRepeated();
    expect(await host.documents('rocketchat_integrations')).toEqual(before);
  });
});

describe('behind a name', () => {
  const single = ['edit', 'show', 'history', 'undo', 'remove', 'reveal', 'clone', 'rotate'];
  test.each([
    ...single.map((name) => `${name} Guggy ${secret}`),
    ...single.map((name) => `${name} Deploy bot ${secret} more`),
    ...single.map((name) => `${name} Gugy token ${secret}`),
    `rotate Gugy ${secret}`,
  ])('%s repeats nothing', async (line) => {
    const lines = await host.as('ana').command(`/integrations ${line}`);
    expect(lines.join('\n')).toContain('if it is a token, it was visible in the command, so replace it.');
    await expectNotRepeated();
  });

  test.each([`set Guggy token ${secret}`, `set Guggy alias=Foo token ${secret}`])('%s opens the form', async (line) => {
    const ana = host.as('ana');
    expect((await ana.command(`/integrations ${line}`)).join('\n')).toMatch(advice);
    expect(ana.openedModal.fields).toEqual(['token']);
    await expectNotRepeated();
  });

  test('a field behind it leaves a doubt', async () => {
    const lines = await host.as('ana').command(`/integrations set Guggy token ${secret} alias=Foo`);
    expect(lines.join('\n')).toContain('It isn’t clear whether “token” belongs to the integration’s name.');
    await expectNotRepeated();
  });
});

test.each([
  `urls=https://a.example/?rc_token=${secret}`,
  `urls = https://a.example/?rc_token=${secret}`,
  `url: https://a.example, https://b.example/?rc_token=${secret}`,
  `why="X-Auth-Token: ${secret}"`,
  `why="Authorization: Bearer ${secret}"`,
  `alias=Foo;token=${secret}`,
  `alias=“X-Auth-Token: ${secret}”`,
])('inside of a value, %s is refused', async (typed) => {
  const before = await host.documents('rocketchat_integrations');
  for (const command of ['set Guggy', 'bulk on']) {
    const text = (await host.as('ana').command(`/integrations ${command} ${typed}`)).join('\n');
    expect(text).toMatch(advice);
    expect(text).toContain('contains a token. Enter it in the form instead: /integrations edit');
  }
  await expectNotRepeated();
  expect(await host.documents('rocketchat_integrations')).toEqual(before);
});

test('a payload with other credentials is refused', async () => {
  const payload = `{"integrationId": "${ids.Guggy}", "urls": ["https://a.example/?rc_token=${secret}"]}`;
  const text = (await host.as('ana').command(`/integrations apply ${payload}`)).join('\n');
  expect(text).toMatch(advice);
  expect(text).toContain('urls contains a token.');
  await expectNotRepeated();
});

test('a choice, the plan for it, the history and the audit keep the rest of the command without the token', async () => {
  const ana = host.as('ana');
  await ana.command(`/integrations set Jenkins token: ${secret} alias=Foo why=rotated`);
  const chosen = ['run', 'set', ids['Jenkins nightly'], 'token=', 'alias=Foo', 'why=rotated'].join('/');
  expect((await ana.press(chosen)).join('\n')).toContain('→ Foo');
  await ana.press('apply');
  expect((await ana.command('/integrations history Jenkins nightly')).join('\n')).toContain('rotated');
  await expectNotRepeated();
});

test('the URL of an integration finds it without its password', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations set Guggy urls=https://ana:pass-word-1@a.example/hook');
  await ana.press('apply');
  const lines = await ana.command('/integrations show https://ana:pass-word-1@a.example/hook');
  expect(lines.join('\n')).toContain('Guggy (id');
});

test.each([
  'set Guggy alias="my token: x"',
  'set Guggy url=https://ana:pw@a.example/?token=abc',
  'set Guggy clear=token',
])('%s contains no token that was typed by mistake', async (line) => {
  expect((await host.as('ana').command(`/integrations ${line}`)).join('\n')).not.toMatch(advice);
});
