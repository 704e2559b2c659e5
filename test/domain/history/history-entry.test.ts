import { expect, test } from '@jest/globals';
import { type EntryOutcome, diffOf, isUndoable } from '../../../src/domain/history/history-entry';
import { historyEntry } from '../../support/history-entry';

test.each<[EntryOutcome, boolean]>([
  ['applied', true],
  ['external', true],
  ['unknown', true],
  ['refused', false],
  ['not-applied', false],
])('whether a change that is %s can be undone: %p', (outcome, expected) => {
  expect(isUndoable(historyEntry({ outcome }))).toBe(expected);
});

test('a resent integration cannot be undone', () => {
  expect(isUndoable(historyEntry({ before: {}, after: {} }))).toBe(false);
});

test('values that look the same to a person are not a difference, and cannot be undone', () => {
  const entry = historyEntry({ before: { alias: '', enabled: null }, after: { alias: null, enabled: false } });
  expect([diffOf(entry), isUndoable(entry)]).toEqual([[], false]);
});

test('the differences are in the order of the form, with cleared fields', () => {
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
