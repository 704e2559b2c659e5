import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { answersAfter, form, otherForm, buttonPress, setupManager } from './setup-manager';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a pushed interaction', () => {
  const opening = { type: 'modal.open', view: otherForm };

  test.each([
    [0, 'other'],
    [4_999, 'other'],
    [5_000, 'form'],
  ])('%i ms after its trigger was created leaves open: %s', (elapsed, shown) => {
    const { manager } = setupManager();
    const triggerId = manager.generateTriggerId();
    jest.advanceTimersByTime(elapsed);
    manager.handleServerInteraction({ ...opening, triggerId });
    expect(manager.modal?.view.id).toBe(shown);
  });

  test.each([{}, { triggerId: '' }, { triggerId: 'of another client' }])(
    'is dropped if this client created no such trigger: %j',
    (trigger) => {
      const { manager } = setupManager();
      manager.handleServerInteraction({ ...opening, ...trigger });
      expect(manager.modal?.view.id).toBe('form');
    },
  );

  test.each([
    { type: 'modal.open', view: form },
    { type: 'modal.update', view: form },
    { type: 'modal.close' },
    { type: 'errors', viewId: 'unknown', errors: {} },
    { type: 'unheard.of' },
  ])('is dropped if its trigger was used up by %j', (first) => {
    const { manager } = setupManager();
    const triggerId = manager.generateTriggerId();
    manager.handleServerInteraction({ ...first, triggerId });
    manager.handleServerInteraction({ ...opening, triggerId });
    expect(manager.modal?.view.id).toBe('form');
  });

  test('uses up the trigger of its interaction, whose answer is then dropped', async () => {
    const { manager, posted } = setupManager({
      post: answersAfter(10, { type: 'modal.update', view: { ...otherForm, title: { text: 'Updated' } } }),
    });
    const done = manager.emitInteraction('app', buttonPress);
    manager.handleServerInteraction({ ...opening, triggerId: posted[0]?.interaction.triggerId ?? '' });
    await jest.advanceTimersByTimeAsync(10);
    await done;
    expect(manager.modal?.view).toBe(otherForm);
  });
});
