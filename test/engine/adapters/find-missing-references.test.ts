import { expect, test } from '@jest/globals';
import { findMissingReferences } from '../../../src/engine/adapters/find-missing-references';
import { fakeRead } from '../../support/fakes/fake-read';

const read = fakeRead({ rooms: { GENERAL: 'general', rDev: 'dev' }, users: { uJim: 'jim' } });

test.each([
  ['rooms by name', ['#general', '#dev'], []],
  ['rooms by id', ['#GENERAL', '#rDev'], []],
  ['people by username', ['@jim'], []],
  ['people by id', ['@uJim'], []],
  ['a room in another case', ['#General'], ['#General']],
  ['a room that is a person', ['#jim'], ['#jim']],
  ['a person that is a room', ['@general'], ['@general']],
  ['the missing ones, in order', ['#x', '#general', '@y'], ['#x', '@y']],
])('%s', async (_title, rooms, unknown) => {
  expect(await findMissingReferences(read, { rooms, users: [] })).toEqual({ rooms: unknown, users: [] });
});

test('users are looked up by username only, as on the server', async () => {
  expect(await findMissingReferences(read, { rooms: [], users: ['jim', 'uJim', 'Jim'] })).toEqual({
    rooms: [],
    users: ['uJim', 'Jim'],
  });
});
