import { expect, test } from '@jest/globals';
import { duration } from '../../../../workspace/engine/scheduler/duration';

test.each([
  [250, 250],
  ['1 second', 1_000],
  ['in 2 hours', 7_200_000],
  ['1.5 minutes', 90_000],
  ['day', 86_400_000],
])('%p is %i ms', (interval, expected) => {
  expect(duration(interval)).toBe(expected);
});

test.each(['*/5 * * * *', 'tomorrow at noon', ''])('%p is not a duration', (interval) => {
  expect(() => duration(interval)).toThrow('not understood');
});
