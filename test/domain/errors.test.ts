import { expect, test } from '@jest/globals';
import { failureOf } from '../../src/domain/errors';
import { NetworkError } from '../../src/rocketchat/errors';

test.each<[string, unknown]>([
  ['an error of the language', new TypeError('x is undefined')],
  ['text', 'thrown'],
  ['nothing', undefined],
  ['an object that only looks like an expected error', { name: 'ApiError', failure: { code: 'not-found' } }],
])('%s is not a failure but a fault of the app', (_title, error) => {
  expect(failureOf(error)).toBeUndefined();
});

test('the cause stays with the error, and out of the failure and the message', () => {
  const cause = new Error('X-Auth-Token: s3cret');
  const error = new NetworkError('info', 'network', cause);
  expect(error).toMatchObject({ name: 'NetworkError', cause });
  expect(JSON.stringify([error.failure, error.message])).not.toContain('s3cret');
});
