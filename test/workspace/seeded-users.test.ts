import { expect, test } from '@jest/globals';
import { openDatabase } from '../../workspace/database/database';
import { hashLoginToken } from '../../workspace/rest/auth/hash-login-token';
import { loadFixture } from '../../workspace/seed/load-fixture';
import { seed } from '../../workspace/seed/seed';
import { seededUsers } from '../../workspace/seeded-users';

test('gives the seeded users with their tokens, without bots', async () => {
  const db = await openDatabase();
  await loadFixture(db, seed);
  const people = await seededUsers(db);
  expect(people.map(({ username }) => username)).toEqual(['ana', 'ines', 'mia', 'otto', 'owen', 'paul', 'rodriq']);
  expect(people.at(-1)).toEqual({
    _id: 'd26x6zSkaPSe5gCyy',
    username: 'rodriq',
    name: 'Rodriq',
    roles: ['user', 'admin'],
    token: 'token-rodriq',
  });
});

const loggedInWith = (token: string) => ({ resume: { loginTokens: [{ hashedToken: hashLoginToken(token) }] } });

test.each([
  ['with the token of the username', { services: loggedInWith('token-eve') }, ['eve']],
  ['with another token', { services: loggedInWith('hers alone') }, []],
  ['with somebody else’s token', { services: loggedInWith('token-ana') }, []],
  ['without a token', {}, []],
])('a user %s', async (_, fields, expected) => {
  const db = await openDatabase();
  await db.users.insertAsync({ _id: 'e', username: 'eve', type: 'user', ...fields });
  expect((await seededUsers(db)).map(({ name }) => name)).toEqual(expected);
});
