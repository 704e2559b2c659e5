import { describe, expect, test } from '@jest/globals';
import { type EntryOutcome, type HistoryEntry, entryOutcomes } from '../../../src/domain/history/history-entry';
import type { Message } from '../../../src/views/kit/message';
import { historyMessage } from '../../../src/views/messages/history-message';
import { historyEntry } from '../../support/history-entry';
import { elementsIn, textsIn } from '../../support/view-contents';
import { scope } from '../../support/scope';

const older = ['history', 'out1', 'page', '3'];

const messageOf = (entries: readonly HistoryEntry[], pages = 1, page = 1): Message =>
  historyMessage(scope(), 'Title', { entries, pages }, page, older);

/** The blocks of one change. */
const lineOf = (overrides: Partial<HistoryEntry>): string | undefined =>
  textsIn(messageOf([historyEntry(overrides)]))[0];

describe('a change', () => {
  test('shows its time, actor, fields and reason', () => {
    expect(lineOf({})).toBe(
      '2024-01-02 10:30 UTC · jim · Guggy · changed · e1\nAlias (alias): Alias → x\nWhy: because',
    );
  });

  test.each<[string, Partial<HistoryEntry>, string]>([
    ['by an unknown actor', { actor: undefined }, '2024-01-02 10:30 UTC · somebody · Guggy · changed'],
    ['that undoes another', { reverts: 'e0' }, 'takes back an earlier change'],
    ['of nothing', { before: {}, after: {} }, 'everything was sent again'],
    ['that was refused', { outcome: 'refused' }, 'refused by the server, nothing was changed'],
    ['that failed', { outcome: 'not-applied' }, 'not changed, the server failed at it'],
    ['with an unknown outcome', { outcome: 'unknown' }, 'not known whether it was changed'],
    ['made without the app', { outcome: 'external' }, 'changed without the app'],
  ])('%s says so', (_title, overrides, notices) => {
    expect(lineOf(overrides)).toContain(notices);
  });

  test('without a reason has no such line', () => {
    expect(lineOf({ reason: undefined })).not.toContain('Why');
  });

  test('can be undone if it changed something, with a button for it', () => {
    const entries = entryOutcomes.map((outcome) => historyEntry({ id: outcome, outcome }));
    const undoable: EntryOutcome[] = ['applied', 'unknown', 'external'];
    expect(elementsIn(messageOf(entries))).toMatchObject(undoable.map((id) => ({ actionId: `undo/${id}`, value: id })));
  });
});

test('the changes are below the title, in the given order', () => {
  const message = messageOf([historyEntry({ id: 'b', name: 'Newer' }), historyEntry({ id: 'a', name: 'Older' })]);
  expect(message.text).toBe('Title');
  expect(
    textsIn(message)
      .filter((text) => text.includes(' · '))
      .map((text) => /(Newer|Older)/.exec(text)?.[0]),
  ).toEqual(['Newer', 'Older']);
});

test.each([
  ['the only page offers nothing', 1, 1, [], []],
  ['a page that is not the last one offers the next', 3, 2, ['Page 2 of 3', 'Older'], [JSON.stringify(older)]],
  ['the last of several offers nothing', 3, 3, ['Page 3 of 3'], []],
])('%s', (_title, pages, page, texts, values) => {
  const message = messageOf([], pages, page);
  expect(textsIn(message)).toEqual(texts);
  expect(elementsIn(message).map(({ value }) => value)).toEqual(values);
});
