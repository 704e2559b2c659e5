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
  expect(await findMissingReferences(read, { rooms, users: [] })).toMatchObject({ rooms: unknown, users: [] });
});

test('users are looked up by username only, as on the server', async () => {
  expect(await findMissingReferences(read, { rooms: [], users: ['jim', 'uJim', 'Jim'] })).toMatchObject({
    rooms: [],
    users: ['uJim', 'Jim'],
  });
});

test('archived and read-only rooms are named as they are written', async () => {
  const rooms = {
    rOld: { slugifiedName: 'old', type: 'c', _unmappedProperties_: { archived: true } },
    rNews: { slugifiedName: 'news', type: 'c', isReadOnly: true, _unmappedProperties_: {} },
    rDev: { slugifiedName: 'dev', type: 'c', isReadOnly: false },
  };
  const names = { rooms: ['#rOld', '#news', '#dev', '#nope'], users: [] };
  expect(await findMissingReferences(fakeRead({ rooms }), names)).toEqual({
    rooms: ['#nope'],
    users: [],
    archived: ['#rOld'],
    readOnly: ['#news'],
  });
});
