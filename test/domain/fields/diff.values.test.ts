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
    'a changed field',
    { name: 'a', alias: 'x' },
    { name: 'a', alias: 'y' },
    { before: { alias: 'x' }, after: { alias: 'y' } },
  ],
  ['a new field, null before', {}, { emoji: ':x:' }, { before: { emoji: null }, after: { emoji: ':x:' } }],
  ['a removed field, null after', { emoji: ':x:' }, {}, { before: { emoji: ':x:' }, after: { emoji: null } }],
  [
    'which kind of empty value a field has',
    { alias: '' },
    { alias: null },
    { before: { alias: '' }, after: { alias: null } },
  ],
  ['nothing for an absent field and null', {}, { alias: null }, { before: {}, after: {} }],
  ['no field that the type lacks', {}, { overrideDestinationChannelEnabled: true }, { before: {}, after: {} }],
])('gives %s', (_title, from, to, sides) => {
  expect(diffValues(type, from, to)).toEqual(sides);
});

test('applying one side to the other version gives that side’s version', () => {
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
