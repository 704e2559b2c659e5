import { expect, test } from '@jest/globals';
import { showField } from '../../../../../workspace/web/src/model/show-field';

test.each([
  ['a text as it is', 'alias', 'Gif bot', 'Gif bot'],
  ['all else as JSON', 'channel', ['#a'], '["#a"]'],
  ['null', 'targetRoom', null, 'null'],
  ['a dash where nothing is', 'emoji', undefined, '–'],
  ['a secret hidden', 'token', 'abc', '••••••'],
  ['that there is no secret', 'token', '', ''],
  ['a long text cut', 'script', 'x'.repeat(161), `${'x'.repeat(160)}… (161 characters)`],
])('shows %s', (_, field, value, shown) => {
  expect(showField(field, value, false)).toBe(shown);
});

test('shows a secret to who asked for it', () => {
  expect(showField('token', 'abc', true)).toBe('abc');
});
