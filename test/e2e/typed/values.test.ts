import type { StoredDocument } from '../../../workspace/database/database';
import { seed } from '../../../workspace/seed/seed';
import type { Scenario, ScenarioStep } from '../../scenarios/scenario';
import { type } from '../../scenarios/scenario-builders';
import { type SeededName, cloneOf } from '../support/seeded';
import { testScenarios } from '../support/test-scenarios';

const room = (_id: string, name: string, fields: Record<string, unknown> = {}): StoredDocument => ({
  ...{ _id, name, fname: name, t: 'c', u: { _id: 'd26x6zSkaPSe5gCyy', username: 'rodriq' }, msgs: 0, usersCount: 1 },
  ...{ ts: '2024-01-01T00:00:00.000Z', _updatedAt: '2024-01-01T00:00:00.000Z' },
  ...fields,
});

const rooms = [
  room('roomMonitoring', 'monitoring', { fname: 'Überwachung' }),
  room('roomCafe', 'cafe-crew', { fname: 'Café Crew' }),
  room('roomOpsEu', 'ops-eu', { fname: 'Operations' }),
  room('roomOpsUs', 'ops-us', { fname: 'Operations' }),
  room('roomPaul', 'paul'),
  room('roomOld', 'old-news', { archived: true }),
  room('roomNews', 'news', { ro: true }),
  room('roomMine', 'ana-only', { fname: 'Just Ana', t: 'p' }),
];

const fixture = {
  ...seed,
  rocketchat_room: [...(seed.rocketchat_room ?? []), ...rooms],
  rocketchat_subscription: [
    ...(seed.rocketchat_subscription ?? []),
    { _id: 's-mine-ana', rid: 'roomMine', t: 'p', name: 'ana-only', u: { _id: 'ana', username: 'ana' } },
  ],
  rocketchat_integrations: [
    ...(seed.rocketchat_integrations ?? []),
    { ...cloneOf('Guggy', 'oddHook'), name: 'Oddity', emoji: 'odd', channel: ['##dev', 'general'], urls: ['odd url'] },
  ],
};

const directId = ['ana', 'd26x6zSkaPSe5gCyy'].sort().join('');

type Row = readonly [title: string, typed: string, shows: string | readonly string[], stored?: Record<string, unknown>];

/** A command to `set` a field: what its answer shows, and what is stored once it is applied; nothing where it is refused. */
function set(command: string, name: SeededName, rows: readonly Row[]): Scenario[] {
  return rows.map(([title, typed, shows, stored]) => {
    const first = type(`set ${name} ${typed}`, ...[shows].flat());
    const apply: ScenarioStep = { presses: 'Apply', shows: [`Changed: ${name}`] };
    return stored === undefined
      ? { command, kind: 'rejected', title, steps: [first] }
      : { command, kind: 'ordinary', title, steps: [first, apply], stored: { changed: { [name]: stored } } };
  });
}

const two = ['https://a.example/x', 'https://b.example/y?a=1,2'];
const twoShown = 'https://a.example/x, https://b.example/y?a=•••';
const invisible = 'characters that cannot be seen';
const picture = 'is not the address of a picture. Write a web address';

testScenarios(
  [
    ...set('URLs', 'Guggy', [
      ['separated by spaces', `urls="${two.join(' ')}"`, twoShown, { urls: two }],
      ['separated by a semicolon', `urls=${two.join(';')}`, twoShown, { urls: two }],
      ['separated by a semicolon and a space', `urls="${two.join('; ')}"`, twoShown, { urls: two }],
      ['in angle brackets', 'urls=<https://a.example/x>', '→ https://a.example/x', { urls: ['https://a.example/x'] }],
      [
        'as a link of Markdown',
        'urls=[x](https://a.example/x)',
        '→ https://a.example/x',
        { urls: ['https://a.example/x'] },
      ],
      [
        'whose quotes the client has eaten',
        'urls=https://x.example/?q="a b"',
        ['→ https://x.example/?q=•••', 'A URL has a space in it.', 'write %20 for a space and %22 for a quote'],
        { urls: ['https://x.example/?q=a b'] },
      ],
    ]),
    ...set('a room', 'Test', [
      ['by its display name', 'channel="#Café Crew"', '#test → #cafe-crew', { channel: ['#cafe-crew'] }],
      ['by its display name alone', 'channel=überwachung', '#test → #monitoring', { channel: ['#monitoring'] }],
      ['in another case', 'channel=#DEV', '#test → #dev', { channel: ['#dev'] }],
      ['without its mark', 'channel=dev', '#test → #dev', { channel: ['#dev'] }],
      ['by its id', 'channel=#roomDev', '#test → #roomDev', { channel: ['#roomDev'] }],
      ['with a full-width mark', 'channel=＃dev', '#test → #dev', { channel: ['#dev'] }],
      ['with a doubled mark', 'channel=##dev', '#test → #dev', { channel: ['#dev'] }],
      ['by a link', 'channel=https://chat.example/channel/dev', '#test → #dev', { channel: ['#dev'] }],
      ['by a link to a message', 'channel=<https://chat.example/channel/dev?msg=x>', '→ #dev', { channel: ['#dev'] }],
      [
        'by a link to a private one',
        'channel=https://chat.example/group/ana-only',
        '→ #ana-only',
        { channel: ['#ana-only'] },
      ],
      ['by a link to a person', 'channel=https://chat.example/direct/paul', '→ @paul', { channel: ['@paul'] }],
      [
        'by the link of a conversation',
        `channel=https://chat.example/direct/${directId}`,
        '→ @rodriq',
        { channel: ['@rodriq'] },
      ],
      ['one of the person’s own', 'channel=ana-only', '→ #ana-only', { channel: ['#ana-only'] }],
      ['several in several ways', 'channel="DEV; ＃alerts"', '→ #dev, #alerts', { channel: ['#dev', '#alerts'] }],
      ['that is archived', 'channel=#old-news', '#old-news is archived: hardly anybody', { channel: ['#old-news'] }],
      ['that is read-only', 'channel=#news', '#news is read-only: posts are refused', { channel: ['#news'] }],
      ['that could be a person', 'channel=paul', '“paul” can be #paul or @paul. Write the one that you want'],
      ['that could be several', 'channel=Operations', '“Operations” can be #ops-eu or #ops-us.'],
      ['that is a person only', 'channel=mia', 'There is no room “mia”. Did you mean @mia?'],
    ]),
    ...set('a target', 'Guggy', [
      ['without its mark', 'targetRoom=dev', '→ #dev', { targetRoom: '#dev' }],
      ['that is archived', 'targetRoom=#old-news', '#old-news is archived', { targetRoom: '#old-news' }],
      ['mistyped', 'targetRoom=#monitring', 'There is no room #monitring. Did you mean #monitoring?'],
    ]),
    ...set('an emoji', 'Test', [
      ['as itself', 'emoji=😀', '→ :grinning:', { emoji: ':grinning:' }],
      ['as itself with a variation', 'emoji=⚠️', '→ :warning:', { emoji: ':warning:' }],
      ['without colons', 'emoji=rocket', '→ :rocket:', { emoji: ':rocket:' }],
      ['as itself, without a known name', 'emoji=🪿', ['“🪿” is not an emoji name.', 'type : in the message box']],
    ]),
    ...set('an avatar', 'Test', [
      ['that is a script', 'avatar=javascript:alert(1)', picture],
      ['that is a script in another case', 'avatar=" JaVaScRiPt:alert(1)"', picture],
      ['that is a file', 'avatar=file:///etc/passwd', picture],
      ['that is data', 'avatar=data:image/png;base64,AA', picture],
      ['that is a script of another kind', 'avatar=vbscript:x', picture],
      [
        'in angle brackets',
        'avatar=<https://a.example/x.png>',
        '→ https://a.example/x.png',
        { avatar: 'https://a.example/x.png' },
      ],
    ]),
    ...set('characters that nobody sees', 'Test', [
      ['a direction', 'alias=gpj\u202eexe', ['→ gpj\ufffdexe', invisible], { alias: 'gpj\u202eexe' }],
      ['a control character', 'alias=a\u0007b', ['→ a\ufffdb', invisible], { alias: 'a\u0007b' }],
      ['no width', 'alias=a\u200bb', ['→ a\ufffdb', invisible], { alias: 'a\u200bb' }],
    ]),
    ...set('a word for nothing', 'Guggy', [
      ...['null', 'undefined', 'None', 'NaN'].map((word): Row => [
        word,
        `alias=${word}`,
        [`“${word}” is usually a slip for no value.`, 'clear=FIELD', `type \\${word}`],
      ]),
      ['in a list', 'triggerWords=null', '“null” is usually a slip'],
      ['as a target', 'targetRoom=undefined', '“undefined” is usually a slip'],
      ['that is wanted', 'alias=\\null', 'Guggy → null', { alias: 'null' }],
    ]),
    ...set('the nearest', 'Test', [
      ['room', 'channel=#monitoringg', 'There is no room #monitoringg. Did you mean #monitoring?'],
      ['room by its display name', 'channel=#Überwachun', 'Did you mean #monitoring?'],
      ['room without accents', 'channel="#cafe crew"', 'Did you mean #cafe-crew?'],
      ['room without a mark', 'channel=monitorin', 'There is no room “monitorin”. Did you mean #monitoring?'],
      ['person', 'channel=@rodrik', 'There is no user @rodrik. Did you mean @rodriq?'],
      ['room of a person', 'channel=#mia', 'There is no room #mia. Did you mean @mia?'],
      ['user', 'username=rocket.cta', 'There is no user rocket.cta. Did you mean rocket.cat?'],
      ['field', 'emojis=x', 'There is no field “emojis”. Did you mean emoji'],
      [
        'private room of others, which is not named',
        'channel=#Secret-Ops',
        'There is no room #Secret-Ops. Check the spelling',
      ],
      ['private room of others, without a mark', 'channel=secret-ops', '“secret-ops” must begin with # for a room'],
    ]),
    ...(
      [
        ['command', 'édit Guggy', '/integrations edit'],
        ['integration', 'show gügy', 'Did you mean Guggy?'],
        ['integration in another case', 'set GUGGY alias=Guggy', 'Guggy is like that already'],
      ] as const
    ).map(([title, typed, shown]): Scenario => ({
      ...{ command: 'the nearest', kind: 'rejected', title, steps: [type(typed, shown)] },
    })),
    {
      ...{ command: 'in a form', kind: 'ordinary', title: 'names are understood, and shown before they are stored' },
      steps: [
        type('edit Test', 'Edit incoming integration'),
        {
          fills: { channel: 'DEV', emoji: '🚀', alias: 'a\u202eb' },
          shows: ['#test → #dev', '→ :rocket:', '→ a\ufffdb', invisible],
        },
        { submits: true, shows: ['Changed: Test'] },
      ],
      stored: { changed: { Test: { channel: ['#dev'], emoji: ':rocket:', alias: 'a\u202eb' } } },
    },
    {
      ...{ command: 'in a form', kind: 'rejected', title: 'every question is at its field' },
      steps: [
        type('edit Test', 'Edit incoming integration'),
        {
          fills: { channel: 'paul', username: 'rocket.cta', avatar: 'file:x', alias: 'null' },
          shows: [
            '“paul” can be #paul or @paul',
            'Did you mean rocket.cat?',
            picture,
            'is usually a slip for no value',
          ],
        },
      ],
    },
    {
      ...{ command: 'what is stored', kind: 'rejected', title: 'stays, however it would be understood today' },
      steps: [
        type(
          'set Oddity emoji=odd channel="##dev, general" urls="odd url"',
          'Oddity is like that already. Nothing to change.',
        ),
      ],
    },
  ],
  fixture,
);
