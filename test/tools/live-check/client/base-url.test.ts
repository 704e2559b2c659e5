import { expect, test } from '@jest/globals';
import { baseUrl } from '../../../../tools/live-check/client/base-url';

test.each([
  ['https://chat.example.com', 'https://chat.example.com'],
  ['https://chat.example.com/', 'https://chat.example.com'],
  ['https://chat.example.com/team//', 'https://chat.example.com/team'],
  ['http://localhost:3000', 'http://localhost:3000'],
])('%s gives the base URL %s', (typed, address) => {
  expect(baseUrl(typed)).toBe(address);
});

test.each(['chat.example.com', '', 'ftp://chat.example.com', 'https://me:secret@chat.example.com', 'https://x.org/?a'])(
  '%j is not a server’s URL',
  (typed) => {
    expect(() => baseUrl(typed)).toThrow('--url takes');
  },
);
