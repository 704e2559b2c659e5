import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { answerInTime } from '../../src/engine/answer-in-time';
import { responseDeadlineMs } from '../../src/lib/with-timeout';
import { refusal } from '../support/errors';
import { fakeLogger } from '../support/fakes/fake-logger';

const { logger, lines } = fakeLogger();
const reported: string[] = [];

/** Work that settles after a delay. */
const after = (time: number, settle: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(settle());
      } catch (error) {
        reject(error instanceof Error ? error : new Error('no error'));
      }
    }, time);
  });

function answerTo(work: () => Promise<string>, onError = (sentence: string) => Promise.resolve(`error: ${sentence}`)) {
  return answerInTime(logger, {
    work,
    onError,
    onTimeout: () => 'timeout',
    onSettledLate: (result) => Promise.resolve(void reported.push(result)),
  });
}

const fail = (): string => {
  throw refusal;
};

beforeEach(() => {
  jest.useFakeTimers();
  lines.length = 0;
  reported.length = 0;
});

afterEach(() => {
  jest.useRealTimers();
});

test('work in time is the answer, and is not reported again', async () => {
  expect(await answerTo(() => Promise.resolve('result'))).toBe('result');
  expect([reported, jest.getTimerCount()]).toEqual([[], 0]);
});

test('an error in time is answered with a sentence', async () => {
  expect(await answerTo(() => Promise.reject(refusal))).toMatch(/^error: The server knows no such room/);
  expect([lines, reported]).toEqual([[], []]);
});

test.each([
  ['result', () => 'result', /^result$/],
  ['error', fail, /^error: The server knows no such room/],
])('a late %s is reported after the deadline was answered', async (_title, settle, expected) => {
  const answer = answerTo(() => after(responseDeadlineMs + 1, settle));
  await jest.advanceTimersByTimeAsync(responseDeadlineMs);
  expect(await answer).toBe('timeout');
  expect(reported).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(reported).toEqual([expect.stringMatching(expected)]);
});

test('an error that cannot be reported is logged, and still answered', async () => {
  const answer = await answerTo(
    () => Promise.reject(refusal),
    () => Promise.reject(new TypeError('no room to tell it in')),
  );
  expect(answer).toBe('timeout');
  expect(lines).toEqual([expect.stringContaining('no room to tell it in')]);
});

test('a late report that fails is logged, and ends there', async () => {
  const answer = answerInTime(logger, {
    work: () => after(responseDeadlineMs + 1, () => 'result'),
    onError: (sentence) => Promise.resolve(sentence),
    onTimeout: () => 'timeout',
    onSettledLate: () => Promise.reject(new TypeError('no room to tell it in')),
  });
  await jest.advanceTimersByTimeAsync(responseDeadlineMs + 1);
  expect(await answer).toBe('timeout');
  expect(lines).toEqual([expect.stringContaining('no room to tell it in')]);
});
