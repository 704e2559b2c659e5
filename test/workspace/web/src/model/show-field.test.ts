import { expect, test } from '@jest/globals';
import { showField } from '../../../../../workspace/web/src/model/show-field';

test.each([
  ['a text unchanged', 'alias', 'Gif bot', 'Gif bot'],
  ['anything else as JSON', 'channel', ['#a'], '["#a"]'],
  ['null', 'targetRoom', null, 'null'],
  ['a dash for nothing', 'emoji', undefined, '–'],
  ['a secret hidden', 'token', 'abc', '••••••'],
  ['that there is no secret', 'token', '', ''],
  ['a long text shortened', 'script', 'x'.repeat(161), `${'x'.repeat(160)}… (161 characters)`],
])('shows %s', (_, field, value, shown) => {
  expect(showField(field, value, false)).toBe(shown);
});

test('shows a secret on request', () => {
  expect(showField('token', 'abc', true)).toBe('abc');
});
