import { expect, jest, test } from '@jest/globals';
import { withTimeout } from '../../src/lib/with-timeout';

const failIfLate = (): Promise<void> => Promise.reject(new Error('it was not late'));
const after = <T>(time: number, value: T): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(resolve, time, value);
  });

test('work in time gives its result', async () => {
  expect(await withTimeout(50, Promise.resolve('result'), () => 'late', failIfLate)).toBe('result');
});

test('work that takes longer is answered in time, and its result is reported once it is there', async () => {
  const reported: string[] = [];
  const report = (result: string): Promise<void> => Promise.resolve(void reported.push(result));
  const work = after(30, 'result');
  expect(await withTimeout(1, work, () => 'late', report)).toBe('late');
  expect(reported).toEqual([]);
  await work;
  expect(reported).toEqual(['result']);
});

test('work that fails in time fails', async () => {
  await expect(withTimeout(50, Promise.reject(new Error('failed')), () => 'late', failIfLate)).rejects.toThrow(
    'failed',
  );
});

test('no timer is left running', async () => {
  jest.useFakeTimers();
  try {
    await withTimeout(1_000, Promise.resolve('result'), () => 'late', failIfLate);
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});

test('a failure after the answer is ignored', async () => {
  const unhandled: unknown[] = [];
  const recordUnhandled = (reason: unknown): void => {
    unhandled.push(reason);
  };
  process.on('unhandledRejection', recordUnhandled);
  try {
    const lateWork = after(10, 'result');
    expect(await withTimeout(1, lateWork, () => 'late', failIfLate)).toBe('late');
    await after(30, undefined);
    expect(unhandled).toEqual([]);
  } finally {
    process.off('unhandledRejection', recordUnhandled);
  }
});
