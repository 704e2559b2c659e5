import { expect } from '@jest/globals';
import { documentedCall } from '../../workspace/seed/documented-call';
import { typedSecret } from '../e2e/support/seeded';
import type { Scenario, ScenarioStep } from './scenario';
import { ambiguous, hidden, notFound, notPermitted, rejected, type } from './scenario-builders';

const apply = (...shows: readonly string[]): ScenarioStep => ({ presses: 'Apply', shows });

/** Scenarios of commands that change integrations. */
export const changeScenarios: readonly Scenario[] = [
  {
    ...{ command: 'set', kind: 'ordinary', title: 'changes two fields, then undoes it' },
    steps: [
      type('set Guggy alias="Gif bot" emoji=:art:', 'Alias (alias): Guggy → Gif bot', 'Emoji (emoji): :ghost: → :art:'),
      apply('Changed: Guggy'),
      { presses: 'Undo', shows: ['Alias (alias): Gif bot → Guggy'] },
    ],
    stored: { changed: { Guggy: { alias: 'Gif bot', emoji: ':art:' } } },
  },
  {
    ...{ command: 'set', kind: 'ordinary', title: 'changes a secret in its form' },
    steps: [
      type('set Guggy token', 'Token'),
      { fills: { token: `${typedSecret}set` }, shows: ['Check the change', 'a new one replaces the present one'] },
      { submits: true, shows: ['Changed: Guggy'] },
    ],
    stored: { changed: { Guggy: { token: `${typedSecret}set` } } },
  },
  rejected('set', 'an unknown field', type('set Guggy emojy=:art:', 'There is no field “emojy”. Did you mean emoji')),
  rejected('set', 'an invalid value', type('set Guggy enabled=perhaps', '“perhaps” is neither yes nor no')),
  rejected('set', 'values that are already stored', type('set Guggy alias=Guggy', 'Guggy is like that already')),
  notFound('set'),
  notPermitted('set', 'set Test alias=x'),

  {
    ...{ command: 'apply', kind: 'ordinary', title: 'applies the payload of the reference document' },
    steps: [
      type('apply', 'Paste a payload'),
      {
        fills: { pasted: JSON.stringify(documentedCall.payload, undefined, 1) },
        shows: ['Check the change', 'Enabled (enabled): Yes → No'],
      },
      { submits: true, shows: ['Changed: Test'] },
    ],
    stored: { changed: { Test: { enabled: false } } },
  },
  {
    ...{ command: 'apply', kind: 'ordinary', title: 'applies the same payload on one line' },
    steps: [
      type(`apply ${JSON.stringify(documentedCall.payload)}`, 'Enabled (enabled): Yes → No'),
      apply('Changed: Test'),
    ],
    stored: { changed: { Test: { enabled: false } } },
  },
  ...(
    [
      ['empty input', ' ', 'Paste something first'],
      ['half a payload', '{"integrationId": "x3tP', 'This is not valid JSON'],
      ['a payload without an integration', '{"alias": "x"}', 'It does not say which integration is meant'],
      ['an unknown key', '{"integrationId": "x3tPXa9XXRqW6Xp2M", "emojy": ":x:"}', 'There is no field “emojy”'],
    ] as const
  ).map(([title, pasted, text]) =>
    rejected('apply', title, type('apply', 'Paste a payload'), { fills: { pasted }, shows: [text] }),
  ),
  notPermitted('apply', 'apply {"integrationId": "x3tPXa9XXRqW6Xp2M", "alias": "x"}'),

  {
    ...{ command: 'enable', kind: 'ordinary', title: 'enables two integrations' },
    steps: [type('enable "Grafana alerts" Guggy', 'Enabled (enabled): No → Yes'), apply('Changed: Grafana alerts')],
    stored: { changed: { 'Grafana alerts': { enabled: true } } },
  },
  rejected('enable', 'no integration named', type('enable', 'Name an integration: /integrations enable REF')),
  rejected('enable', 'an integration that is already on', type('enable Guggy', 'Guggy is like that already')),
  rejected('enable', 'one unknown name among others', type('enable "Grafana alerts" zzz', 'found by “zzz”')),
  ambiguous('enable'),
  notPermitted('enable', 'enable Test'),

  {
    ...{ command: 'disable', kind: 'ordinary', title: 'disables several at once, then undoes it' },
    steps: [
      type(
        'disable Guggy Deploy bot Test',
        'Change of Guggy, Deploy bot, Test: not made yet',
        'It stops working at once.',
      ),
      apply('Changed: Test'),
      { presses: 'Undo all', shows: ['Change of Guggy, Deploy bot, Test: not made yet'] },
    ],
    stored: { changed: { Guggy: { enabled: false }, 'Deploy bot': { enabled: false }, Test: { enabled: false } } },
  },
  rejected('disable', 'no integration named', type('disable', 'Name an integration: /integrations disable REF')),
  rejected('disable', 'the plan is dropped', type('disable Guggy', 'not made yet'), {
    presses: 'Drop',
    shows: ['Dropped. Nothing was changed.'],
  }),
  notFound('disable'),
  ambiguous('disable'),
  hidden('disable', 'disable Guggy', 'ines'),

  {
    ...{ command: 'rotate', kind: 'ordinary', title: 'gives an outgoing integration a new token' },
    steps: [
      type('rotate Guggy', 'Token (token): a new one replaces the present one'),
      apply('Changed: Guggy', 'The token that was made for it follows. It is shown only now'),
    ],
    stored: { changed: { Guggy: { token: expect.stringMatching(/^[\da-f]{48}$/) } } },
  },
  rejected(
    'rotate',
    'an incoming integration',
    type('rotate Test', 'Test is an incoming integration.', 'the API cannot change it'),
  ),
  rejected('rotate', 'no integration named', type('rotate', 'Name an integration: /integrations rotate REF')),
  notFound('rotate'),
  ambiguous('rotate'),
  hidden('rotate', 'rotate Guggy', 'ines'),

  {
    ...{ command: 'bulk', kind: 'ordinary', title: 'changes the integrations that call an address' },
    steps: [
      type('bulk url~old.example emoji=:tada: why=party', 'Change of Deploy bot: not made yet', 'Why: party'),
      apply('Changed: Deploy bot'),
    ],
    stored: { changed: { 'Deploy bot': { emoji: ':tada:' } } },
  },
  rejected('bulk', 'no condition', type('bulk emoji=:x:', 'Say what to change')),
  rejected(
    'bulk',
    'a condition that nothing matches',
    type('bulk name~zzz emoji=:x:', 'No integration fits that. Nothing was changed.'),
  ),
  rejected('bulk', 'an invalid value', type('bulk incoming emoji=x!', '“x!” is not an emoji name')),
  rejected('bulk', 'a secret', type('bulk outgoing token=x', 'no secret is taken from a command')),
  notPermitted('bulk', 'bulk on emoji=:x:'),

  {
    ...{ command: 'undo', kind: 'ordinary', title: 'undoes the latest change' },
    steps: [
      type('set Guggy alias=Gif', 'not made yet'),
      apply('Changed: Guggy'),
      type('undo Guggy', 'Alias (alias): Gif → Guggy'),
      apply('Alias (alias): Gif → Guggy'),
      type('history Guggy', 'takes back an earlier change'),
    ],
  },
  rejected('undo', 'an integration without changes', type('undo Welcome', 'The history holds no change of Welcome')),
  rejected('undo', 'no integration named', type('undo', 'Name an integration: /integrations undo REF|CHANGE')),
  notFound('undo'),
  ambiguous('undo'),
  notPermitted('undo', 'undo Test'),
];
