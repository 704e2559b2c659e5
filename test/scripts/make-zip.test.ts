import { expect, test } from '@jest/globals';
import { strToU8, unzipSync } from 'fflate';
import { makeZip } from '../../scripts/make-zip';

const files = { 'b.txt': strToU8('b'), 'a/c.txt': strToU8('c') };

test('a zip is the same whatever the order of its files', () => {
  const { 'b.txt': b, 'a/c.txt': c } = files;
  expect(makeZip({ 'a/c.txt': c, 'b.txt': b })).toEqual(makeZip(files));
});

test('a zip contains the unchanged files, sorted by name', () => {
  const read = unzipSync(makeZip(files));
  expect(Object.keys(read)).toEqual(['a/c.txt', 'b.txt']);
  expect(Buffer.from(read['a/c.txt'] ?? []).toString()).toBe('c');
});
