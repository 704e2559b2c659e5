import { expect, test } from '@jest/globals';
import { diff } from '../../../src/domain/fields/diff';
import { incoming, outgoing } from '../../support/stored-integration';

test('differences are in the order of the form', () => {
  const after = { ...outgoing().values, retryCount: 2, name: 'New', alias: null };
  expect(
    diff('webhook-outgoing', outgoing().values, after).map(({ field, from, to }) => [field.name, from, to]),
  ).toEqual([
    ['name', 'Guggy', 'New'],
    ['alias', 'Alias', null],
    ['retryCount', 6, 2],
  ]);
});

test('nothing, null, an empty text and off count as equal', () => {
  const before = { name: 'x', alias: '', impersonateUser: false, triggerWords: [] };
  expect(diff('webhook-outgoing', before, { name: 'x', alias: null })).toEqual([]);
});

test('fields of the other type are ignored', () => {
  expect(diff('webhook-incoming', incoming().values, { ...incoming().values, urls: ['https://a.test'] })).toEqual([]);
});
