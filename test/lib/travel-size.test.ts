import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { travelSize } from '../../src/lib/travel-size';

test.each(['a"\n', '漢字', '😀', 'ü\ud800', '', '%41', '\u2028', { a: ['漢', 1, null] }])(
  '%j has its bytes as JSON',
  (value) => {
    expect(travelSize(value)).toBe(Buffer.byteLength(JSON.stringify(value)));
  },
);

test('for every text, the size is that of its JSON in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(travelSize(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
    }),
  );
});
