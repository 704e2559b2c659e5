import { describe, expect, test } from '@jest/globals';
import { seed } from '../../../workspace/seed/seed';
import { useHost } from '../support/host/use-host';
import { type SeededName, cloneOf, ids, seedWith } from '../support/seeded';

const host = useHost({ resets: 'once' });

/** The names in a list, in order. */
const namesIn = (lines: readonly string[]): string[] =>
  lines.filter((line) => / · (incoming|outgoing) · /.test(line)).map((line) => line.split(' · ')[0] ?? '');

const all: readonly SeededName[] = [
  'Release notes',
  'Archive watcher',
  'Jenkins nightly',
  'Jenkins build',
  'GitHub',
  'Welcome',
  'Grafana alerts',
  'Deploy bot',
  'Test',
  'Guggy',
];

describe('a list', () => {
  test.each<[string, string, string, readonly SeededName[]]>([
    ['', 'GENERAL', '10 integrations', all],
    ['incoming', 'GENERAL', '6 integrations: incoming', all.filter((name) => !/Arch|Welc|Depl|Gugg/.test(name))],
    ['OUTGOING', 'GENERAL', '4 integrations: outgoing', ['Archive watcher', 'Welcome', 'Deploy bot', 'Guggy']],
    ['off', 'GENERAL', '1 integration: off', ['Grafana alerts']],
    ['on outgoing', 'GENERAL', '4 integrations: outgoing, on', ['Archive watcher', 'Welcome', 'Deploy bot', 'Guggy']],
    [
      'mine',
      'GENERAL',
      '5 integrations: yours',
      ['Archive watcher', 'Jenkins nightly', 'Jenkins build', 'GitHub', 'Welcome'],
    ],
    ['mine outgoing', 'GENERAL', '2 integrations: outgoing, yours', ['Archive watcher', 'Welcome']],
    ['here', 'GENERAL', '3 integrations: of this room', ['Release notes', 'Welcome', 'Guggy']],
    ['here', 'roomDev', '4 integrations: of this room', ['Jenkins nightly', 'Jenkins build', 'GitHub', 'Deploy bot']],
    ['here jenkins', 'roomAlerts', '1 integration: of this room, with “jenkins”', ['Jenkins nightly']],
    ['JENK', 'GENERAL', '2 integrations: with “JENK”', ['Jenkins nightly', 'Jenkins build']],
    ['#alerts', 'GENERAL', '2 integrations: with “#alerts”', ['Jenkins nightly', 'Grafana alerts']],
    ['deploy.old.example', 'GENERAL', '1 integration: with “deploy.old.example”', ['Deploy bot']],
    [
      'hook.bot',
      'GENERAL',
      '5 integrations: with “hook.bot”',
      ['Release notes', 'Archive watcher', 'GitHub', 'Grafana alerts', 'Deploy bot'],
    ],
    ['(nightly)', 'GENERAL', '1 integration: with “(nightly)”', ['Jenkins nightly']],
    [ids.Guggy, 'GENERAL', `1 integration: with “${ids.Guggy}”`, ['Guggy']],
    ['"Release notes"', 'GENERAL', '1 integration: with “Release notes”', ['Release notes']],
  ])('of “%s” in %s', async (typed, room, title, names) => {
    const before = await host.documents('rocketchat_integrations');
    const lines = await host.as('ana', room).command(`/integrations list ${typed}`);
    expect(lines[0]).toBe(title);
    expect(namesIn(lines)).toEqual(names);
    expect(
      lines.filter((line) => line === '[Edit] [Turn off] [More]' || line === '[Edit] [Turn on] [More]'),
    ).toHaveLength(names.length);
    expect(await host.documents('rocketchat_integrations')).toEqual(before);
  });

  test.each([
    ['broken', 'No integration that you may see fits: broken.'],
    ['zzz', 'No integration that you may see fits: with “zzz”.'],
    ['incomming', '“incomming” was looked for as a text. Did you mean the word incoming?'],
    ['incoming outgoing', 'Nothing can be incoming and outgoing at once. Leave one of them out.'],
    ['off on', 'Nothing can be on and off at once. Leave one of them out.'],
    ['page', '“” is no page. Write a number, for example: page 2'],
    ['page two', '“two” is no page. Write a number, for example: page 2'],
    ['page 2', 'There is no page 2; the last one is 1.'],
    ['$where', 'No integration that you may see fits: with “$where”.'],
    ['.*', 'No integration that you may see fits: with “.*”.'],
  ])('of %s says what is wrong', async (typed, expected) => {
    const lines = await host.as('ana').command(`/integrations list ${typed}`);
    expect(lines).toContain(expected);
    expect(namesIn(lines)).toEqual([]);
  });

  test('leaves out what the person may not see, and refuses an explicit request for it', async () => {
    const ines = host.as('ines');
    const lines = await ines.command('/integrations list');
    expect(namesIn(lines)).toHaveLength(6);
    expect(lines.join('\n')).toContain('Those of type webhook-outgoing are not shown');
    expect(namesIn(await ines.command('/integrations list guggify'))).toEqual([]);
    expect((await ines.command('/integrations list outgoing')).join('\n')).toContain('You may not do this');
  });
});

test('buttons in the room menu and next to the message box list the room, also in a thread', async () => {
  const ana = host.as('ana', 'roomDev');
  const names = ['Jenkins nightly', 'Jenkins build', 'GitHub', 'Deploy bot'];
  expect(namesIn(await ana.pressInMenu('roomAction'))).toEqual(names);
  expect(namesIn(await ana.pressInMenu('messageBoxAction', 'thread1'))).toEqual(names);
  expect(ana.messages.map(({ roomId, threadId }) => [roomId, threadId])).toEqual([
    ['roomDev', undefined],
    ['roomDev', 'thread1'],
  ]);
  const paul = host.as('paul', 'roomDev');
  expect((await paul.pressInMenu('roomAction')).join('\n')).toContain('You may not do this: you lack the permission');
});

describe('with other integrations', () => {
  test('“broken” finds scripts that do not compile, and missing rooms and users', async () => {
    const fixture = {
      ...seed,
      rocketchat_integrations: [
        ...(seed.rocketchat_integrations ?? []),
        { ...cloneOf('Test', 'noRoom'), name: 'No room', channel: ['#gone', '#dev'] },
        { ...cloneOf('Test', 'noUser'), name: 'No user', username: 'gone.user' },
        { ...cloneOf('GitHub', 'noScript'), name: 'No script', scriptError: { name: 'E', message: 'boom' } },
        { ...cloneOf('GitHub', 'offScript'), name: 'Draft', scriptEnabled: false, scriptError: { message: 'boom' } },
      ],
    };
    await host.reset({ fixture });
    const lines = await host.as('ana').command('/integrations list broken');
    expect(lines[0]).toBe('3 integrations: broken');
    expect(namesIn(lines).sort()).toEqual(['No room', 'No script', 'No user']);
    expect(lines.find((line) => line.startsWith('No room'))).toContain('⚠ #gone does not exist');
    expect(lines.find((line) => line.startsWith('No user'))).toContain('⚠ @gone.user does not exist');
    expect(lines.find((line) => line.startsWith('No script'))).toContain('⚠ its script does not compile');
  });

  test('an integration of an unknown type counts as read, and is ignored', async () => {
    const unknownType = { ...cloneOf('Test', 'oddOne'), name: 'Odd', type: 'webhook-odd' };
    await host.reset({
      fixture: { ...seed, rocketchat_integrations: [...(seed.rocketchat_integrations ?? []), unknownType] },
    });
    const ana = host.as('ana');
    for (const typed of ['list on', 'list #alerts', 'list here'])
      expect((await ana.command(`/integrations ${typed}`)).join('\n')).not.toContain('were searched');
    const shown = await ana.command('/integrations show http://text2gif.guggy.com/guggify');
    expect(shown[0]).toBe(`Guggy (id ${ids.Guggy})`);
    expect((await ana.command('/integrations remove oddOne'))[0]).toMatch(/of a type that this app does not know/);
  });

  test('an incoming integration without a channel posts to none, and is off unless marked as on', async () => {
    const bare = { _id: 'bareOne', type: 'webhook-incoming', name: 'Bare' };
    await host.reset({ fixture: { ...seed, rocketchat_integrations: [bare] } });
    const lines = await host.as('ana').command('/integrations list off');
    expect(lines[0]).toBe('1 integration: off');
    expect(lines[1]).toContain('Bare · incoming · off · posts to no channel · ');
  });

  test('in a direct room, “here” finds integrations of its two people and of all direct rooms', async () => {
    const room = (seed.rocketchat_room ?? []).find(({ t }) => t === 'd')?._id ?? '';
    const fixture = {
      ...seed,
      rocketchat_integrations: [
        { ...cloneOf('Test', 'toAna'), name: 'Between us', channel: ['@ana'], username: 'rodriq' },
        { ...cloneOf('Test', 'toAnaByCat'), name: 'From the cat', channel: ['@ana'], username: 'rocket.cat' },
        { ...cloneOf('Guggy', 'direct'), name: 'All direct', channel: ['all_direct_messages'] },
        { ...cloneOf('Guggy', 'public'), name: 'All public', channel: ['all_public_channels'] },
        { ...cloneOf('Guggy', 'private'), name: 'All private', channel: ['all_private_groups'] },
        { ...cloneOf('Guggy', 'none'), name: 'No channel', channel: [] },
      ],
    };
    await host.reset({ fixture });
    const here = async (roomId: string): Promise<string[]> => {
      const lines = await host.as('rodriq', roomId).command('/integrations list here');
      await host.setAside();
      return namesIn(lines).sort();
    };
    expect(await here(room)).toEqual(['All direct', 'Between us']);
    expect(await here('GENERAL')).toEqual(['All public', 'No channel']);
    expect(await here('roomSecretOps')).toEqual(['All private']);
  });

  test('“mine” includes integrations that the person changed with the app', async () => {
    await host.reset();
    const rodriq = host.as('rodriq');
    await rodriq.command('/integrations set GitHub alias=Octocat');
    await rodriq.press('apply');
    expect(namesIn(await rodriq.command('/integrations list mine'))).toContain('GitHub');
  });

  test('an outdated button says so, and acts on the current state', async () => {
    await host.reset({ fixture: seedWith('rocketchat_integrations', ids.Test, { enabled: true }) });
    const [ana, rodriq] = [host.as('ana'), host.as('rodriq')];
    await ana.command('/integrations list');
    await rodriq.command('/integrations disable Test');
    await rodriq.press('apply');
    const lateToggle = await ana.press(`toggle/off/${ids.Test}`);
    expect(lateToggle).toEqual([
      expect.stringMatching(/^Test is off already: rodriq changed it \(.*\)\. Nothing to change\.$/),
    ]);

    await rodriq.command('/integrations set Guggy alias=Other');
    await rodriq.press('apply');
    const changed = await ana.press(`toggle/off/${ids.Guggy}`);
    expect(changed[0]).toMatch(/^Since this was shown, Guggy was changed by rodriq/);
    expect(changed).toContain('Change of Guggy: not made yet');
    await ana.press('apply');
    expect(await host.integration(ids.Guggy)).toMatchObject({ enabled: false, alias: 'Other' });
  });
});
