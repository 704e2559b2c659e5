import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compressValues } from '../../../src/storage/history/compressed-values';
import { decodeVersion } from '../../../src/storage/history/entry-codec';
import { storedDocuments } from '../../support/stored-documents';
import { decoded } from '../../support/stored-integration';

const script = 'class Script {}\n'.repeat(200);

/** The values after storing and reading them. */
function read(values: unknown): unknown {
  const stored: unknown = JSON.parse(JSON.stringify({ updatedAt: '2024', type: 'webhook-outgoing', values }));
  return decodeVersion(stored)?.values;
}

test('every value is read as it was written, even a long script', () => {
  fc.assert(
    fc.property(storedDocuments, fc.constantFrom('', script), (document, more) => {
      const { values } = decoded({ ...document, script: `${String(document.script)}${more}` });
      expect(read(compressValues(values))).toEqual(values);
    }),
  );
});

test('a long script is compressed', () => {
  expect(JSON.stringify(compressValues({ script })).length).toBeLessThan(script.length / 4);
});

test('a value that would not get smaller is not compressed', () => {
  const values = { name: 'Guggy', triggerWords: ['a', 'a', 'a'], enabled: false, alias: null, retryCount: 3 };
  expect(compressValues(values)).toEqual(values);
});

describe('invalid values are left out', () => {
  test.each<[string, unknown]>([
    ['an unknown field', { name: 'x', formerField: 'y' }],
    ['a value of an unknown kind', { name: 'x', script: { text: 'y' } }],
    ['a damaged compressed value', { name: 'x', script: { deflated: '////', bytes: 9 } }],
    ['a compressed value that is not text', { name: 'x', script: { deflated: 3, bytes: 9 } }],
    ['a compressed value without its length', { name: 'x', script: { deflated: 'AAAA' } }],
  ])('%s', (_title, damaged) => {
    expect(read(damaged)).toEqual({ name: 'x' });
  });

  test.each([null, undefined, 'text', 3, ['name']])('all values of %p', (damaged) => {
    expect(read(damaged)).toEqual({});
  });
});
