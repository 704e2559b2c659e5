import { expect, test } from '@jest/globals';
import { baseUrlOf } from '../../src/rocketchat/base-url';
import { ConfigurationError } from '../../src/rocketchat/errors';

test.each([
  ['the address of the workspace', '', 'https://chat.test', 'https://chat.test'],
  ['a slash at its end', '', 'https://chat.test/', 'https://chat.test'],
  ['several slashes', '', 'https://chat.test//', 'https://chat.test'],
  ['a sub-path', '', 'https://test.org/chat/', 'https://test.org/chat'],
  ['the setting before the workspace', 'http://127.0.0.1:3000', 'https://chat.test', 'http://127.0.0.1:3000'],
  ['a setting with spaces', '  http://localhost:3000/ ', 'https://chat.test', 'http://localhost:3000'],
  ['a setting with only spaces', '   ', 'https://chat.test', 'https://chat.test'],
  ['a setting with the path of the API', 'http://localhost:3000/api/v1/', '', 'http://localhost:3000'],
])('%s', (_title, setting, siteUrl, expected) => {
  expect(baseUrlOf(setting, siteUrl)).toBe(expected);
});

test.each([
  ['no address at all', '', ''],
  ['a name alone', 'localhost:3000', 'https://chat.test'],
  ['no protocol', 'chat.test', 'https://chat.test'],
  ['another protocol', 'ftp://chat.test', 'https://chat.test'],
  ['a script', 'javascript:alert(1)', 'https://chat.test'],
  ['a query', 'https://chat.test/?x=1', 'https://chat.test'],
  ['a part of a page', 'https://chat.test/#x', 'https://chat.test'],
])('%s is refused', (_title, setting, siteUrl) => {
  expect(() => baseUrlOf(setting, siteUrl)).toThrow(new ConfigurationError('base-url'));
});
