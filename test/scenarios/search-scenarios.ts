import { pickedAction } from '../../src/views/forms/picker-form';
import { ids } from '../e2e/support/seeded';
import type { Scenario } from './scenario';
import { ambiguous, hidden, notFound, notPermitted, rejected, type } from './scenario-builders';

const choice = { chooses: 'Which integration?', action: pickedAction } as const;

/** Scenarios of commands that open, show or search. */
export const searchScenarios: readonly Scenario[] = [
  {
    ...{ command: 'help', kind: 'ordinary', title: 'explains a command' },
    steps: [type('help bulk', 'bulk WHERE field=value')],
  },
  rejected('help', 'an unknown command', type('help blk', 'There is no command “blk”')),
  rejected('help', 'a mistyped help', type('hepl', 'There is no command “hepl”')),
  rejected('help', 'something that is not a command', type('help ?', 'There is no command “?”')),

  {
    ...{ command: 'list', kind: 'ordinary', title: 'lists a room and turns one off' },
    steps: [
      type('list here', '3 integrations: of this room', 'Guggy · outgoing · on', 'Turn off', 'More'),
      { presses: 'Turn off', shows: ['Change of Guggy: not made yet', 'Enabled (enabled): Yes → No'] },
    ],
  },
  {
    ...{ command: 'list', kind: 'ordinary', title: 'finds by a text and shows more' },
    steps: [
      type('list guggify', '1 integration: with “guggify”'),
      { presses: 'More', shows: [`Guggy (id ${ids.Guggy})`, 'Trigger words (triggerWords): !guggy'] },
    ],
  },
  rejected('list', 'contradicting filters', type('list on off', 'Nothing can be on and off at once.')),
  rejected('list', 'an invalid page', type('list page two', '“two” is no page.')),
  rejected('list', 'a mistyped filter', type('list incomming', 'Did you mean the word incoming?')),
  notPermitted('list', 'list outgoing', 'ines'),

  {
    ...{ command: 'show', kind: 'ordinary', title: 'finds by a URL' },
    steps: [type('show http://text2gif.guggy.com/guggify', `Guggy (id ${ids.Guggy})`, 'Token (token): (hidden)')],
  },
  notFound('show'),
  ambiguous('show'),
  notPermitted('show', 'show Test'),

  {
    ...{ command: 'edit', kind: 'ordinary', title: 'opens the form from the picker' },
    steps: [
      type('edit', 'Which integration?'),
      { ...choice, option: 'Release notes', value: ids['Release notes'], shows: ['Release notes'] },
      { submits: true, shows: ['Edit incoming integration', ids['Release notes']] },
      { fills: { alias: 'Notes' }, shows: ['Check the change', '→ Notes'] },
      { submits: true, shows: ['Changed: Release notes'] },
    ],
    stored: { changed: { 'Release notes': { alias: 'Notes' } } },
  },
  rejected('edit', 'nothing chosen in the picker', type('edit', 'Which integration?'), {
    ...{ submits: true, shows: ['Choose one'] },
  }),
  rejected('edit', 'invalid values', type('edit GitHub', 'Edit incoming integration'), {
    fills: { emoji: 'an octopus', channel: 'zzz' },
    shows: ['“an octopus” is not an emoji name', '“zzz” must begin with #'],
  }),
  rejected('edit', 'nothing changed', type('edit GitHub', 'Edit incoming integration'), {
    ...{ submits: true, shows: ['Nothing differs from what is stored.'] },
  }),
  notFound('edit'),
  hidden('edit', 'edit Guggy', 'ines'),

  {
    ...{ command: 'history', kind: 'ordinary', title: 'shows a change with its reason' },
    steps: [
      type('set Guggy alias=Gif why=fun', 'not made yet', 'Why: fun'),
      { presses: 'Apply', shows: ['Changed: Guggy'] },
      type('history Guggy', 'History of Guggy, the newest first', 'ana · Guggy · changed', 'Why: fun'),
    ],
    stored: { changed: { Guggy: { alias: 'Gif' } } },
  },
  rejected(
    'history',
    'an integration without changes',
    type('history Welcome', 'Nothing is known of changes of Welcome'),
  ),
  rejected('history', 'an invalid page', type('history Guggy page x', '“x” is no page')),
  notFound('history'),
  notPermitted('history', 'history'),

  {
    ...{ command: 'reveal', kind: 'ordinary', title: 'reveals the URL of an incoming integration' },
    steps: [type('reveal Test', 'The webhook URL of Test', `/hooks/${ids.Test}/`)],
  },
  rejected(
    'reveal',
    'an outgoing integration',
    type(
      'reveal Guggy',
      'Guggy is an outgoing integration: it has no webhook URL, and its own URLs have no hidden part',
    ),
  ),
  rejected('reveal', 'no integration named', type('reveal', 'Name an integration: /integrations reveal REF')),
  notFound('reveal'),
  ambiguous('reveal'),
  notPermitted('reveal', 'reveal Test'),

  {
    ...{ command: 'export', kind: 'ordinary', title: 'exports two, one with a name of two words' },
    steps: [
      type('export Deploy bot Guggy', '2 integrations, without tokens', '"name": "Deploy bot"', '"name": "Guggy"'),
    ],
  },
  notFound('export'),
  ambiguous('export'),
  notPermitted('export', 'export'),
];
