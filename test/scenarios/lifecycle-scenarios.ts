import { ids } from '../e2e/support/seeded';
import type { Scenario, ScenarioStep } from './scenario';
import { ambiguous, hidden, notFound, notPermitted, rejected, type } from './scenario-builders';

const opening = (typed: string, title: string): ScenarioStep => type(typed, title);

const newIncoming = opening('new incoming', 'New incoming integration');
const newOutgoing = opening('new outgoing', 'New outgoing integration');

const exported = (...integrations: readonly object[]): string =>
  JSON.stringify({ format: 'integration-manager/1', integrations });

const imported = { type: 'webhook-incoming', name: 'Brought', channel: ['#general'], username: 'rocket.cat' };

const importing = (pasted: string, ...shows: readonly string[]): readonly ScenarioStep[] => [
  opening('import', 'Import integrations'),
  { fills: { pasted }, shows },
];

/** Scenarios of commands that create and remove. */
export const lifecycleScenarios: readonly Scenario[] = [
  {
    ...{ command: 'new', kind: 'ordinary', title: 'creates an incoming integration and reveals its webhook URL' },
    steps: [
      newIncoming,
      { fills: { name: 'Fresh', channel: '#general' }, shows: ['Check the change', 'Name (name): Fresh'] },
      { submits: true, shows: ['Created: Fresh', 'Webhook URL, without its token'] },
      { presses: 'Reveal', shows: ['The webhook URL of Fresh', '/hooks/'] },
    ],
    stored: { created: [{ type: 'webhook-incoming', name: 'Fresh', channel: ['#general'], enabled: true }] },
  },
  {
    ...{ command: 'new', kind: 'ordinary', title: 'creates an outgoing integration with a generated token' },
    steps: [
      newOutgoing,
      {
        fills: { name: 'Caller', channel: '#dev', urls: 'https://hook.example/one' },
        shows: ['Check the change', 'A strong token is made for it'],
      },
      { submits: true, shows: ['Created: Caller', 'It is shown only now'] },
    ],
    stored: { created: [{ type: 'webhook-outgoing', name: 'Caller', urls: ['https://hook.example/one'] }] },
  },
  rejected('new', 'no type given', type('new', 'Say which kind: /integrations new incoming')),
  rejected('new', 'an empty form', newIncoming, {
    ...{ submits: true, shows: ['This cannot be empty.', 'Name at least one room'] },
  }),
  rejected('new', 'an unknown room and user', newOutgoing, {
    fills: { name: 'x', channel: '#nowhere', urls: 'hook', username: 'nobody-there' },
    shows: ['There is no room #nowhere', '“hook” is not a web address', 'There is no user nobody-there'],
  }),
  notPermitted('new', 'new outgoing', 'ines'),

  {
    ...{ command: 'clone', kind: 'ordinary', title: 'clones under another name' },
    steps: [
      opening('clone Guggy', 'New outgoing integration'),
      { fills: { name: 'Guggy two' }, shows: ['Check the change', 'Name (name): Guggy two'] },
      { submits: true, shows: ['Created: Guggy two', 'It is shown only now'] },
    ],
    stored: { created: [{ name: 'Guggy two', urls: ['http://text2gif.guggy.com/guggify'], triggerWords: ['!guggy'] }] },
  },
  rejected('clone', 'no name typed', opening('clone Guggy', 'New outgoing integration'), {
    fills: { name: '' },
    shows: ['This cannot be empty.'],
  }),
  rejected('clone', 'no integration named', type('clone', 'Name an integration: /integrations clone REF')),
  notFound('clone'),
  ambiguous('clone'),
  hidden('clone', 'clone Guggy', 'ines'),

  {
    ...{ command: 'remove', kind: 'ordinary', title: 'removes, then undoes it' },
    steps: [
      opening('remove Test', 'Remove integration'),
      { fills: { 'confirm-name': 'Test' }, shows: ['Removed: Test', 'Undo creates it again'] },
      { presses: 'Undo', shows: ['New: Test, not created yet'] },
      { presses: 'Apply', shows: ['Created: Test'] },
    ],
    stored: { removed: ['Test'], created: [{ name: 'Test', alias: 'Jim', channel: ['#test'] }] },
  },
  rejected('remove', 'a wrong name typed to confirm', opening('remove Test', `/hooks/${ids.Test}/…`), {
    fills: { 'confirm-name': 'Tost' },
    shows: ['This is not its name. Type it exactly: Test'],
  }),
  rejected('remove', 'no integration named', type('remove', 'Name an integration: /integrations remove REF')),
  notFound('remove'),
  ambiguous('remove'),
  notPermitted('remove', 'remove Test'),

  {
    ...{ command: 'import', kind: 'ordinary', title: 'creates one and changes another' },
    steps: [
      ...importing(
        exported(imported, { type: 'webhook-outgoing', name: 'Guggy', id: ids.Guggy, emoji: ':tada:' }),
        'Plan for Brought, Guggy: nothing is done yet',
        'Emoji (emoji): :ghost: → :tada:',
      ),
      { presses: 'Apply', shows: ['Created: Brought', 'Changed: Guggy'] },
    ],
    stored: { created: [{ name: 'Brought', channel: ['#general'] }], changed: { Guggy: { emoji: ':tada:' } } },
  },
  rejected('import', 'half an export', ...importing('{"format": "integration-manager/1",', 'This is not whole JSON')),
  rejected(
    'import',
    'something other than an export',
    ...importing('{"name": "Test"}', 'This is not an export of this app'),
  ),
  rejected('import', 'an export with a secret', ...importing(exported({ ...imported, token: 'x' }), 'has no “token”')),
  rejected(
    'import',
    'an invalid value',
    ...importing(exported({ ...imported, channel: ['#nope'] }), 'There is no room #nope'),
  ),
];
