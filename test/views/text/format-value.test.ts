import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FieldName } from '../../../src/domain/fields/field-name';
import type { FieldValue } from '../../../src/domain/fields/field-value';
import { fields, findField } from '../../../src/domain/fields/fields';
import { catalog } from '../../../src/i18n/catalog';
import { formatValue } from '../../../src/views/text/format-value';

function show(name: FieldName, value: FieldValue | undefined): string {
  const field = findField(name);
  if (field === undefined) throw new Error(`no field ${name}`);
  return formatValue(catalog, field, value);
}

test.each<[FieldName, FieldValue | undefined, string]>([
  ['alias', 'Bot', 'Bot'],
  ['alias', '', '(empty)'],
  ['alias', null, '(empty)'],
  ['alias', undefined, '(empty)'],
  ['channel', ['#a', '@b'], '#a, @b'],
  ['channel', [], '(empty)'],
  ['enabled', true, 'Yes'],
  ['enabled', false, 'No'],
  ['impersonateUser', null, 'No'],
  ['retryCount', 0, '0'],
  ['retryCount', 6, '6'],
  ['script', 'one', '1 line'],
  ['script', 'one\r\ntwo\rthree\nfour', '4 lines'],
  ['script', '', '(empty)'],
  ['token', 'secret', '(hidden)'],
  ['token', '', '(none)'],
  ['token', undefined, '(none)'],
])('%s with %j is shown as %s', (name, value, shown) => {
  expect(show(name, value)).toBe(shown);
});

test('long texts are shortened', () => {
  expect(show('alias', 'x'.repeat(5_000)).length).toBeLessThan(310);
});

test('every secret shows only whether it has a value', () => {
  const secrets = fields.filter(({ kind }) => kind.name === 'secret');
  const value = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.array(fc.string()),
    fc.constant(null),
  );
  expect(secrets.map(({ name }) => name)).toEqual(['token']);
  fc.assert(
    fc.property(fc.constantFrom(...secrets), value, (field, secret) => {
      expect(['(hidden)', '(none)']).toContain(formatValue(catalog, field, secret));
    }),
  );
});
