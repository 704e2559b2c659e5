import { expect, test } from '@jest/globals';
import { openDatabase } from '../../../workspace/database/database';
import { decodeKeys, encodeKeys } from '../../../workspace/engine/storable-keys';

test('any field names survive the database, and dates stay dates', async () => {
  const data = { 'a.b': [{ $set: { plain: null } }], date: new Date(5), text: 'a.$b' };
  const { rocketchat_message: store } = await openDatabase();
  await store.insertAsync({ _id: '1', data: encodeKeys(data) });
  const [stored] = await store.findAsync({ _id: '1' });
  expect(decodeKeys(stored?.data)).toEqual(data);
});
