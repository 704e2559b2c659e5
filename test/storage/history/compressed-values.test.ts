import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compressValues } from '../../../src/storage/history/compressed-values';
import { decodeVersion } from '../../../src/storage/history/entry-codec';
import { storedDocuments } from '../../support/stored-documents';
import { decoded } from '../../support/stored-integration';

const script = 'class Script {}\n'.repeat(200);

/** The values that are read from a version that was stored with these. */
function read(values: unknown): unknown {
  const stored: unknown = JSON.parse(JSON.stringify({ updatedAt: '2024', type: 'webhook-outgoing', values }));
  return decodeVersion(stored)?.values;
}

test('every value comes back as it was, and a long script too', () => {
  fc.assert(
    fc.property(storedDocuments, fc.constantFrom('', script), (document, more) => {
      const { values } = decoded({ ...document, script: `${String(document.script)}${more}` });
      expect(read(compressValues(values))).toEqual(values);
    }),
  );
});

test('a long script is kept smaller', () => {
  expect(JSON.stringify(compressValues({ script })).length).toBeLessThan(script.length / 4);
});

test('what would not get smaller is kept as it is', () => {
  const values = { name: 'Guggy', triggerWords: ['a', 'a', 'a'], enabled: false, alias: null, retryCount: 3 };
  expect(compressValues(values)).toEqual(values);
});

describe('what cannot be understood is left out', () => {
  test.each<[string, unknown]>([
    ['a field that this version does not know', { name: 'x', formerField: 'y' }],
    ['a value of no known kind', { name: 'x', script: { text: 'y' } }],
    ['a compressed one that is damaged', { name: 'x', script: { deflated: '////', bytes: 9 } }],
    ['a compressed one that is no text', { name: 'x', script: { deflated: 3, bytes: 9 } }],
    ['a compressed one without its length', { name: 'x', script: { deflated: 'AAAA' } }],
  ])('%s', (_title, damaged) => {
    expect(read(damaged)).toEqual({ name: 'x' });
  });

  test.each([null, undefined, 'text', 3, ['name']])('all of %p', (damaged) => {
    expect(read(damaged)).toEqual({});
  });
});
