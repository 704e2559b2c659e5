import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAddress, writeAddress } from '../../../../workspace/web/src/address';

test('an address contains its person and room', () => {
  const name = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined });
  fc.assert(
    fc.property(name, name, (as, room) => {
      expect(readAddress(writeAddress({ as, room }))).toEqual({ as, room });
    }),
  );
});
