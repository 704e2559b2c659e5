import { describe, expect, test } from '@jest/globals';
import { createTriggerIds } from '../../workspace/trigger-ids';

describe('a trigger id', () => {
  function withClock() {
    const clock = { time: 0 };
    return { clock, ids: createTriggerIds(() => clock.time) };
  }

  test('works once', () => {
    const { ids } = withClock();
    ids.register('u', 't');
    expect([ids.consume('u', 't'), ids.consume('u', 't')]).toEqual([true, false]);
  });

  test.each([
    [4_999, true],
    [5_000, false],
  ])('after %i ms: %s', (elapsed, expected) => {
    const { clock, ids } = withClock();
    ids.register('u', 't');
    clock.time = elapsed;
    expect(ids.consume('u', 't')).toBe(expected);
  });

  test('works for nobody else, and only if it was registered', () => {
    const { ids } = withClock();
    ids.register('u', 't');
    expect([ids.consume('other', 't'), ids.consume('u', 'unknown'), ids.consume('u', 't')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('is renewed when another call has it', () => {
    const { clock, ids } = withClock();
    ids.register('u', 't');
    clock.time = 4_000;
    ids.register('u', 't');
    clock.time = 8_000;
    expect(ids.consume('u', 't')).toBe(true);
  });
});
