import { describe, expect, test } from '@jest/globals';
import type { FieldValues } from '../../../src/domain/fields/field-values';
import { normalizeLikeServer } from '../../../src/domain/fields/server-normalization';
import { incoming, outgoing } from '../../support/stored-integration';

describe('how the server normalizes an outgoing integration', () => {
  test.each<[string, FieldValues, FieldValues]>([
    ['an event without channels empties them', { event: 'roomCreated' }, { channel: [], triggerWords: null }],
    [
      'an event without trigger words drops them',
      { event: 'fileUploaded' },
      { triggerWords: null, channel: ['#general'] },
    ],
    ['a message keeps both', { event: 'sendMessage' }, { triggerWords: ['!go', '!stop'], channel: ['#general'] }],
    ['retries without a count are four', { retryFailedCalls: true, retryCount: null }, { retryCount: 4 }],
    ['retries with a count of 0 are four', { retryFailedCalls: true, retryCount: 0 }, { retryCount: 4 }],
    ['a fraction is cut', { retryFailedCalls: true, retryCount: 2.9 }, { retryCount: 2 }],
    ['no delay is the first', { retryFailedCalls: true, retryDelay: ' ' }, { retryDelay: 'powers-of-ten' }],
    [
      'a delay is in lower case',
      { retryFailedCalls: true, retryDelay: 'Powers-Of-Two' },
      { retryDelay: 'powers-of-two' },
    ],
    [
      'without retries both stay',
      { retryFailedCalls: false, retryCount: 0, retryDelay: 'X' },
      { retryCount: 0, retryDelay: 'X' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(normalizeLikeServer('webhook-outgoing', { ...outgoing().values, ...changed })).toMatchObject(expected);
  });
});

test('an incoming integration is stored as requested', () => {
  const { values } = incoming();
  expect(normalizeLikeServer('webhook-incoming', values)).toEqual(values);
});
