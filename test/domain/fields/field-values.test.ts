import { expect, test } from '@jest/globals';
import { withoutFields } from '../../../src/domain/fields/field-values';

const values = { name: 'x', alias: null, enabled: false, urls: [] };

test('the named fields are left out, and whatever else there is stays', () => {
  expect(withoutFields(values, ['name', 'emoji'])).toEqual({ alias: null, enabled: false, urls: [] });
});

test('without names everything stays, in a copy', () => {
  expect(withoutFields(values, [])).toEqual(values);
  expect(withoutFields(values, [])).not.toBe(values);
});
