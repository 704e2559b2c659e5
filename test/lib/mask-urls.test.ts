import { expect, test } from '@jest/globals';
import { maskUrls } from '../../src/lib/mask-urls';

test.each([
  ['a host alone', 'https://a.test', 'https://a.test'],
  ['a path', 'https://hooks.test/services/T0/B0/secret', 'https://hooks.test/…'],
  ['a query', 'http://a.test:8080?token=secret', 'http://a.test:8080/…'],
  ['a fragment', 'https://a.test#secret', 'https://a.test/…'],
  ['a password', 'https://user:secret@a.test', 'https://a.test/…'],
  ['a password with an @', 'https://user:sec@ret@a.test/x', 'https://a.test/…'],
  [
    'several in a text',
    'URLs: https://a.test/x, HTTP://b.test/y → (empty)',
    'URLs: https://a.test/…, HTTP://b.test/… → (empty)',
  ],
  ['a comma', 'https://a.test/x,secret', 'https://a.test/…'],
  ['hosts in a list', 'https://a.test, https://b.test', 'https://a.test, https://b.test'],
  ['no URL', 'Alias: a/b → c', 'Alias: a/b → c'],
])('%s', (_title, text, masked) => {
  expect(maskUrls(text)).toBe(masked);
});
