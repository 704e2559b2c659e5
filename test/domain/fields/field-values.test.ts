import { expect, test } from '@jest/globals';
import { type FieldValues, mapFields, omitFields, pickFields } from '../../../src/domain/fields/field-values';

const values: FieldValues = { name: 'x', alias: null, enabled: false, urls: [] };

test('the named fields are left out, and whatever else there is stays', () => {
  expect(omitFields(values, ['name', 'emoji'])).toEqual({ alias: null, enabled: false, urls: [] });
});

test('without names everything stays, in a copy', () => {
  expect(omitFields(values, [])).toEqual(values);
  expect(omitFields(values, [])).not.toBe(values);
});

test('a function is asked for each field, and what it gives nothing for is left out', () => {
  const fields = [{ name: 'alias' }, { name: 'name' }, { name: 'emoji' }] as const;
  const mapped = mapFields(fields, ({ name }) => (name === 'name' ? undefined : name.length));
  expect(mapped).toEqual({ alias: 5, emoji: 5 });
  expect('name' in mapped).toBe(false);
});

test('the fields for which a test holds are picked', () => {
  expect(pickFields(values, (name) => name === 'alias' || name === 'token')).toEqual({ alias: null });
});
