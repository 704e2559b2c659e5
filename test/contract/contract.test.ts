import { expect, test } from '@jest/globals';
import { playCases } from './play-cases';
import fixture from './vectors/fixture-default.json';
import release8 from './vectors/release-8.json';
import { withServer } from './with-server';

test('release 8 is answered as it was recorded', async () => {
  const played = await withServer((url) => playCases(url, release8, fixture));
  expect(played.length).toBeGreaterThan(0);
  expect(played.filter(({ differences }) => differences.length > 0)).toEqual([]);
});
