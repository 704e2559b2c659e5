import { expect, test } from '@jest/globals';
import { type FieldValues, mapFields, omitFields, pickFields } from '../../../src/domain/fields/field-values';

const values: FieldValues = { name: 'x', alias: null, enabled: false, urls: [] };

test('the named fields are left out, and the rest stays', () => {
  expect(omitFields(values, ['name', 'emoji'])).toEqual({ alias: null, enabled: false, urls: [] });
});

test('without names everything stays, in a copy', () => {
  expect(omitFields(values, [])).toEqual(values);
  expect(omitFields(values, [])).not.toBe(values);
});

test('a function is called for each field, and fields without a result are left out', () => {
  const fields = [{ name: 'alias' }, { name: 'name' }, { name: 'emoji' }] as const;
  const mapped = mapFields(fields, ({ name }) => (name === 'name' ? undefined : name.length));
  expect(mapped).toEqual({ alias: 5, emoji: 5 });
  expect('name' in mapped).toBe(false);
});

test('the fields that pass a test are picked', () => {
  expect(pickFields(values, (name) => name === 'alias' || name === 'token')).toEqual({ alias: null });
});
