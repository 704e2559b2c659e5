import { describe, expect, test } from '@jest/globals';
import { inTurn } from '../../src/storage/in-turn';

/** Work that says when it begins and ends. */
function work(log: string[], name: string, end: () => Promise<string> = () => Promise.resolve(name)) {
  return async () => {
    log.push(`${name} begins`);
    await new Promise(setImmediate);
    log.push(`${name} ends`);
    return end();
  };
}

describe('what has the same key', () => {
  test('is done one after the other, and each gets its own result', async () => {
    const log: string[] = [];
    expect(await Promise.all(['a', 'b', 'c'].map((name) => inTurn('key', work(log, name))))).toEqual(['a', 'b', 'c']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('goes on after one that failed', async () => {
    const log: string[] = [];
    const failing = inTurn(
      'key',
      work(log, 'a', () => Promise.reject(new Error('a fails'))),
    );
    const next = inTurn('key', work(log, 'b'));
    await expect(failing).rejects.toThrow('a fails');
    expect(await next).toBe('b');
  });
});

test('what has another key waits for nobody', async () => {
  const log: string[] = [];
  await Promise.all([inTurn('one', work(log, 'a')), inTurn('other', work(log, 'b'))]);
  expect(log).toEqual(['a begins', 'b begins', 'a ends', 'b ends']);
});
