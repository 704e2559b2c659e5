import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffValues } from '../../../src/domain/fields/diff';
import { isIdentical } from '../../../src/domain/fields/field-value';
import type { FieldValues } from '../../../src/domain/fields/field-values';
import { fieldsOf } from '../../../src/domain/fields/fields';
import { storedDocuments } from '../../support/stored-documents';
import { decoded } from '../../support/stored-integration';

const type = 'webhook-outgoing';

test.each<[string, FieldValues, FieldValues, ReturnType<typeof diffValues>]>([
  [
    'what differs',
    { name: 'a', alias: 'x' },
    { name: 'a', alias: 'y' },
    { before: { alias: 'x' }, after: { alias: 'y' } },
  ],
  ['what was not there as null', {}, { emoji: ':x:' }, { before: { emoji: null }, after: { emoji: ':x:' } }],
  ['what is not there any more as null', { emoji: ':x:' }, {}, { before: { emoji: ':x:' }, after: { emoji: null } }],
  ['which kind of nothing it is', { alias: '' }, { alias: null }, { before: { alias: '' }, after: { alias: null } }],
  ['nothing where it is not there or null', {}, { alias: null }, { before: {}, after: {} }],
  ['no field that the type lacks', {}, { overrideDestinationChannelEnabled: true }, { before: {}, after: {} }],
])('%s is given', (_title, from, to, sides) => {
  expect(diffValues(type, from, to)).toEqual(sides);
});

test('one side laid over the other version gives that side’s version back', () => {
  fc.assert(
    fc.property(storedDocuments, storedDocuments, (earlier, later) => {
      const from = decoded(earlier);
      const to = decoded({ ...later, type: from.type }).values;
      const { before, after } = diffValues(from.type, from.values, to);
      for (const { name } of fieldsOf(from.type)) {
        expect(isIdentical({ ...from.values, ...after }[name], to[name])).toBe(true);
        expect(isIdentical({ ...to, ...before }[name], from.values[name])).toBe(true);
      }
    }),
  );
});
