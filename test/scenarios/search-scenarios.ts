import { pickedAction } from '../../src/views/forms/picker-form';
import { ids } from '../e2e/support/seeded';
import type { Way } from './scenario';
import { notFound, refused, several, typing, wrongly } from './shorthand';

const choice = { chooses: 'Which integration?', action: pickedAction } as const;

/** Commands that read. */
export const waysOfFinding: readonly Way[] = [
  {
    ...{ command: 'help', kind: 'ordinary', title: 'of one command' },
    steps: [typing('help bulk', 'bulk WHERE field=value')],
  },
  wrongly('help', 'of a command that there is not', typing('help blk', 'There is no command “blk”')),
  wrongly('help', 'mistyped', typing('hepl', 'There is no command “hepl”')),
  wrongly('help', 'of what is none', typing('help ?', 'There is no command “?”')),

  {
    ...{ command: 'list', kind: 'ordinary', title: 'of a room, and one of it turned off' },
    steps: [
      typing('list here', '3 integrations: of this room', 'Guggy · outgoing · on', 'Turn off', 'More'),
      { presses: 'Turn off', shows: ['Change of Guggy: not made yet', 'Enabled (enabled): Yes → No'] },
    ],
  },
  {
    ...{ command: 'list', kind: 'ordinary', title: 'by a text, then more of one' },
    steps: [
      typing('list guggify', '1 integration: with “guggify”'),
      { presses: 'More', shows: [`Guggy (id ${ids.Guggy})`, 'Trigger words (triggerWords): !guggy'] },
    ],
  },
  wrongly('list', 'with a contradiction', typing('list on off', 'Nothing can be on and off at once.')),
  wrongly('list', 'with a page that is none', typing('list page two', '“two” is no page.')),
  wrongly('list', 'with a word that is nearly one', typing('list incomming', 'Did you mean the word incoming?')),
  refused('list', 'list outgoing', 'ines'),

  {
    ...{ command: 'show', kind: 'ordinary', title: 'by a URL' },
    steps: [typing('show http://text2gif.guggy.com/guggify', `Guggy (id ${ids.Guggy})`, 'Token (token): (hidden)')],
  },
  notFound('show'),
  several('show'),
  refused('show', 'show Test'),

  {
    ...{ command: 'edit', kind: 'ordinary', title: 'by the choice, narrowed' },
    steps: [
      typing('edit', 'Which integration?'),
      { ...choice, of: 'Release notes', value: ids['Release notes'], shows: ['Release notes'] },
      { submits: true, shows: ['Edit incoming integration', ids['Release notes']] },
      { fills: { alias: 'Notes' }, shows: ['Check the change', '→ Notes'] },
      { submits: true, shows: ['Changed: Release notes'] },
    ],
    stored: { changed: { 'Release notes': { alias: 'Notes' } } },
  },
  wrongly('edit', 'with nothing chosen', typing('edit', 'Which integration?'), {
    ...{ submits: true, shows: ['Choose one'] },
  }),
  wrongly('edit', 'with wrong values', typing('edit GitHub', 'Edit incoming integration'), {
    fills: { emoji: 'octopus', channel: 'dev' },
    shows: ['“octopus” is not an emoji name', '“dev” must begin with #'],
  }),
  wrongly('edit', 'with nothing changed', typing('edit GitHub', 'Edit incoming integration'), {
    ...{ submits: true, shows: ['Nothing differs from what is stored.'] },
  }),
  notFound('edit'),
  refused('edit', 'edit Guggy', 'ines'),

  {
    ...{ command: 'history', kind: 'ordinary', title: 'of one that was changed' },
    steps: [
      typing('set Guggy alias=Gif why=fun', 'not made yet', 'Why: fun'),
      { presses: 'Apply', shows: ['Changed: Guggy'] },
      typing('history Guggy', 'History of Guggy, the newest first', 'ana · Guggy · changed', 'Why: fun'),
    ],
    stored: { changed: { Guggy: { alias: 'Gif' } } },
  },
  wrongly('history', 'of which nothing is known', typing('history Welcome', 'Nothing is known of changes of Welcome')),
  wrongly('history', 'with a page that is none', typing('history Guggy page x', '“x” is no page')),
  notFound('history'),
  refused('history', 'history'),

  {
    ...{ command: 'reveal', kind: 'ordinary', title: 'of an incoming one' },
    steps: [typing('reveal Test', 'The webhook URL of Test', `/hooks/${ids.Test}/`)],
  },
  wrongly(
    'reveal',
    'of an outgoing one',
    typing('reveal Guggy', 'Guggy is an outgoing integration: it has no webhook URL'),
  ),
  wrongly('reveal', 'of none', typing('reveal', 'Name an integration: /integrations reveal REF')),
  notFound('reveal'),
  several('reveal'),
  refused('reveal', 'reveal Test'),

  {
    ...{ command: 'export', kind: 'ordinary', title: 'of two, one with a name of two words' },
    steps: [
      typing('export Deploy bot Guggy', '2 integrations, without secrets', '"name": "Deploy bot"', '"name": "Guggy"'),
    ],
  },
  notFound('export'),
  several('export'),
  refused('export', 'export'),
];
