import { expect } from '@jest/globals';
import { documentedCall } from '../../workspace/seed/documented-call';
import { typedSecret } from '../e2e/support/seeded';
import type { Way, WayStep } from './scenario';
import { notFound, refused, several, typing, wrongly } from './shorthand';

const applying = (...shows: readonly string[]): WayStep => ({ presses: 'Apply', shows });

/** Commands that change one integration, or several that are named. */
export const waysOfChanging: readonly Way[] = [
  {
    ...{ command: 'set', kind: 'ordinary', title: 'of two fields, then taken back' },
    steps: [
      typing(
        'set Guggy alias="Gif bot" emoji=:art:',
        'Alias (alias): Guggy → Gif bot',
        'Emoji (emoji): :ghost: → :art:',
      ),
      applying('Changed: Guggy'),
      { presses: 'Undo', shows: ['Alias (alias): Gif bot → Guggy'] },
    ],
    stored: { changed: { Guggy: { alias: 'Gif bot', emoji: ':art:' } } },
  },
  {
    ...{ command: 'set', kind: 'ordinary', title: 'of the secret, in its form' },
    steps: [
      typing('set Guggy token', 'Token'),
      { fills: { token: `${typedSecret}set` }, shows: ['Check the change', 'a new one replaces the present one'] },
      { submits: true, shows: ['Changed: Guggy'] },
    ],
    stored: { changed: { Guggy: { token: `${typedSecret}set` } } },
  },
  wrongly(
    'set',
    'of a field that there is not',
    typing('set Guggy emojy=:art:', 'There is no field “emojy”. Did you mean emoji'),
  ),
  wrongly('set', 'of a value that is none', typing('set Guggy enabled=perhaps', '“perhaps” is neither yes nor no')),
  wrongly('set', 'of what is so already', typing('set Guggy alias=Guggy', 'Guggy is like that already')),
  notFound('set'),
  refused('set', 'set Test alias=x'),

  {
    ...{ command: 'apply', kind: 'ordinary', title: 'of the payload of the document' },
    steps: [
      typing('apply', 'Paste a payload'),
      {
        fills: { pasted: JSON.stringify(documentedCall.payload, undefined, 1) },
        shows: ['Check the change', 'Enabled (enabled): Yes → No'],
      },
      { submits: true, shows: ['Changed: Test'] },
    ],
    stored: { changed: { Test: { enabled: false } } },
  },
  {
    ...{ command: 'apply', kind: 'ordinary', title: 'of the same on one line' },
    steps: [
      typing(`apply ${JSON.stringify(documentedCall.payload)}`, 'Enabled (enabled): Yes → No'),
      applying('Changed: Test'),
    ],
    stored: { changed: { Test: { enabled: false } } },
  },
  ...(
    [
      ['of nothing', ' ', 'Paste something first'],
      ['of half of it', '{"integrationId": "x3tP', 'This is not valid JSON'],
      ['that names nobody', '{"alias": "x"}', 'It does not say which integration is meant'],
      ['of an unknown key', '{"integrationId": "x3tPXa9XXRqW6Xp2M", "emojy": ":x:"}', 'There is no field “emojy”'],
    ] as const
  ).map(([title, pasted, said]) =>
    wrongly('apply', title, typing('apply', 'Paste a payload'), { fills: { pasted }, shows: [said] }),
  ),
  refused('apply', 'apply {"integrationId": "x3tPXa9XXRqW6Xp2M", "alias": "x"}'),

  {
    ...{ command: 'enable', kind: 'ordinary', title: 'of two' },
    steps: [
      typing('enable "Grafana alerts" Guggy', 'Enabled (enabled): No → Yes'),
      applying('Changed: Grafana alerts'),
    ],
    stored: { changed: { 'Grafana alerts': { enabled: true } } },
  },
  wrongly('enable', 'of none', typing('enable', 'Name an integration: /integrations enable REF')),
  wrongly('enable', 'of what is on already', typing('enable Guggy', 'Guggy is like that already')),
  wrongly('enable', 'of one that is not there among others', typing('enable "Grafana alerts" zzz', 'found by “zzz”')),
  several('enable'),
  refused('enable', 'enable Test'),

  {
    ...{ command: 'disable', kind: 'ordinary', title: 'of several at once' },
    steps: [
      typing(
        'disable Guggy Deploy bot Test',
        'Change of Guggy, Deploy bot, Test: not made yet',
        'It stops working at once.',
      ),
      applying('Changed: Test'),
      { presses: 'Undo all', shows: ['Change of Guggy, Deploy bot, Test: not made yet'] },
    ],
    stored: { changed: { Guggy: { enabled: false }, 'Deploy bot': { enabled: false }, Test: { enabled: false } } },
  },
  wrongly('disable', 'of none', typing('disable', 'Name an integration: /integrations disable REF')),
  wrongly('disable', 'dropped', typing('disable Guggy', 'not made yet'), {
    presses: 'Drop',
    shows: ['Dropped. Nothing was changed.'],
  }),
  notFound('disable'),
  several('disable'),
  refused('disable', 'disable Guggy', 'ines'),

  {
    ...{ command: 'rotate', kind: 'ordinary', title: 'of an outgoing one' },
    steps: [
      typing('rotate Guggy', 'Token (token): a new one replaces the present one'),
      applying('Changed: Guggy', 'The token that was made for it follows. It is shown only now'),
    ],
    stored: { changed: { Guggy: { token: expect.stringMatching(/^[\da-f]{48}$/) } } },
  },
  wrongly(
    'rotate',
    'of an incoming one',
    typing('rotate Test', 'Test is an incoming integration.', 'the API cannot change it'),
  ),
  wrongly('rotate', 'of none', typing('rotate', 'Name an integration: /integrations rotate REF')),
  notFound('rotate'),
  several('rotate'),
  refused('rotate', 'rotate Guggy', 'ines'),

  {
    ...{ command: 'bulk', kind: 'ordinary', title: 'of those that call an address' },
    steps: [
      typing('bulk url~old.example emoji=:tada: why=party', 'Change of Deploy bot: not made yet', 'Why: party'),
      applying('Changed: Deploy bot'),
    ],
    stored: { changed: { 'Deploy bot': { emoji: ':tada:' } } },
  },
  wrongly('bulk', 'of nobody in particular', typing('bulk emoji=:x:', 'Say what to change')),
  wrongly(
    'bulk',
    'that fits none',
    typing('bulk name~zzz emoji=:x:', 'No integration fits that. Nothing was changed.'),
  ),
  wrongly('bulk', 'with a value that is none', typing('bulk incoming emoji=x', '“x” is not an emoji name')),
  wrongly('bulk', 'of a secret', typing('bulk outgoing token=x', 'no secret is taken from a command')),
  refused('bulk', 'bulk on emoji=:x:'),

  {
    ...{ command: 'undo', kind: 'ordinary', title: 'of what was changed last' },
    steps: [
      typing('set Guggy alias=Gif', 'not made yet'),
      applying('Changed: Guggy'),
      typing('undo Guggy', 'Alias (alias): Gif → Guggy'),
      applying('Alias (alias): Gif → Guggy'),
      typing('history Guggy', 'takes back an earlier change'),
    ],
  },
  wrongly('undo', 'of what was never changed', typing('undo Welcome', 'The history holds no change of Welcome')),
  wrongly('undo', 'of none', typing('undo', 'Name an integration: /integrations undo REF|CHANGE')),
  notFound('undo'),
  several('undo'),
  refused('undo', 'undo Test'),
];
