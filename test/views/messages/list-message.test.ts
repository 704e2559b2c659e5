import { expect, test } from '@jest/globals';
import { noFilter } from '../../../src/domain/search/filter';
import type { ListResult } from '../../../src/domain/search/search-result';
import type { Json } from '../../../src/lib/json';
import { type ShownPage, listMessage } from '../../../src/views/messages/list-message';
import { summaryText } from '../../../src/views/text/summary-text';
import { elementsIn, textsIn } from '../../support/view-contents';
import { listResult } from '../../support/list-result';
import { scope } from '../../support/scope';
import { incoming, outgoing } from '../../support/stored-integration';

test.each<[string, Json, string]>([
  ['where it posts', {}, 'Deployments · incoming · on · posts to #general · changed by admin, 2024-01-01 00:00 UTC'],
  [
    'that it is off',
    { enabled: false },
    'Deployments · incoming · off · posts to #general · changed by admin, 2024-01-01 00:00 UTC',
  ],
  [
    'that its script is broken',
    { scriptEnabled: true, scriptError: { message: 'm' } },
    'Deployments · incoming · on · posts to #general · changed by admin, 2024-01-01 00:00 UTC · ⚠ its script does not compile',
  ],
  [
    'its author, if nobody has changed it',
    { _updatedBy: null, _createdBy: { username: 'jim' } },
    'Deployments · incoming · on · posts to #general · changed by jim, 2024-01-01 00:00 UTC',
  ],
])('the line of an incoming integration shows %s', (_title, document, line) => {
  expect(summaryText(scope(), incoming(document))).toBe(line);
});

test.each<[string, Json, string]>([
  ['rooms', {}, 'listens to #general'],
  ['no room', { channel: [] }, 'listens to the whole workspace'],
  ['an event that has no rooms', { event: 'userCreated' }, 'listens to the whole workspace'],
])('the line of an outgoing integration with %s', (_title, document, fact) => {
  expect(summaryText(scope(), outgoing(document))).toContain(fact);
});

const shown = (overrides: Partial<ShownPage> = {}): ShownPage => ({
  filter: noFilter,
  page: 1,
  pages: 1,
  notes: [],
  ...overrides,
});

test('a page of many has buttons to its neighbours, which keep the filter', () => {
  const filter = { ...noFilter, enabled: false, text: 'on call' };
  const result = listResult([incoming()], { total: 31 });
  const message = listMessage(scope(), result, shown({ filter, page: 2, pages: 4, notes: ['A note.'] }));
  expect(message.text).toBe('31 integrations: off, with “on call”');
  expect(textsIn(message)).toEqual(expect.arrayContaining(['Page 2 of 4, the newest first', 'A note.']));
  const commands = elementsIn(message).map(({ value }) => value);
  expect(commands).toEqual(expect.arrayContaining(['["list","off","on call"]', '["list","off","on call","page","3"]']));
});

test.each<[string, Partial<ListResult>, string]>([
  ['only names', { namesOnly: true }, 'Only those with “x” in their name are shown'],
  ['a part', { scanned: 700, scannedOf: 900 }, 'Only the 700 newest of 900 were searched'],
  ['no rooms and users', { unchecked: 300 }, 'there are too many rooms and users (300)'],
])('says that %s were searched', (_title, overrides, notices) => {
  const message = listMessage(scope(), listResult([], overrides), shown({ filter: { ...noFilter, text: 'x' } }));
  expect(textsIn(message).join('\n')).toContain(notices);
});

test('missing rooms and users are after the line', () => {
  const result = listResult([incoming()], { missing: new Map([['in1', ['#gone']]]) });
  expect(textsIn(listMessage(scope(), result, shown()))[0]).toMatch(/ · ⚠ #gone does not exist$/);
});

test.each<[string, ShownPage, string]>([
  ['none', shown(), 'There are no integrations that you may see.'],
  [
    'no match',
    shown({ filter: { ...noFilter, mine: true, text: 'x' } }),
    'No integration that you may see fits: yours, with “x”.',
  ],
])('%s is reported', (_title, page, text) => {
  expect(listMessage(scope(), listResult([]), page).text).toBe(text);
});
