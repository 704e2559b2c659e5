import { expect, test } from '@jest/globals';
import { omitFields } from '../../../src/domain/fields/field-values';

const values = { name: 'x', alias: null, enabled: false, urls: [] };

test('the named fields are left out, and whatever else there is stays', () => {
  expect(omitFields(values, ['name', 'emoji'])).toEqual({ alias: null, enabled: false, urls: [] });
});

test('without names everything stays, in a copy', () => {
  expect(omitFields(values, [])).toEqual(values);
  expect(omitFields(values, [])).not.toBe(values);
});
