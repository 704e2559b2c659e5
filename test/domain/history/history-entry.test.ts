import { expect, test } from '@jest/globals';
import { type EntryOutcome, diffOf, isUndoable } from '../../../src/domain/history/history-entry';
import { historyEntry } from '../../support/history-entry';

test.each<[EntryOutcome, boolean]>([
  ['applied', true],
  ['external', true],
  ['unknown', true],
  ['refused', false],
  ['not-applied', false],
])('a change that is %s can be taken back: %p', (outcome, expected) => {
  expect(isUndoable(historyEntry({ outcome }))).toBe(expected);
});

test('what was only sent again cannot be taken back', () => {
  expect(isUndoable(historyEntry({ before: {}, after: {} }))).toBe(false);
});

test('what differs in nothing for a person is no difference, and nothing to take back', () => {
  const entry = historyEntry({ before: { alias: '', enabled: null }, after: { alias: null, enabled: false } });
  expect([diffOf(entry), isUndoable(entry)]).toEqual([[], false]);
});

test('the differences stand in the order of the form, cleared fields among them', () => {
  const before = { emoji: ':ghost:', enabled: true, triggerWords: null };
  const after = { emoji: null, triggerWords: ['!go'], enabled: false };
  const found = diffOf(historyEntry({ before, after }));
  expect(found.map(({ field, from, to }) => [field.name, from, to])).toEqual([
    ['enabled', true, false],
    ['triggerWords', null, ['!go']],
    ['emoji', ':ghost:', null],
  ]);
});

test('a field that its type does not have is left out', () => {
  const entry = historyEntry({ type: 'webhook-incoming', before: { token: 'a' }, after: { token: 'b' } });
  expect(diffOf(entry)).toEqual([]);
});
