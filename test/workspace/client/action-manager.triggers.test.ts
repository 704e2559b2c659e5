import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { answersAfter, form, otherForm, buttonPress, setupManager } from './setup-manager';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('what an app pushes', () => {
  const opening = { type: 'modal.open', view: otherForm };

  test.each([
    [0, 'other'],
    [4_999, 'other'],
    [5_000, 'form'],
  ])('%i ms after its trigger was made leaves on the screen: %s', (elapsed, shown) => {
    const { manager } = setupManager();
    const triggerId = manager.generateTriggerId();
    jest.advanceTimersByTime(elapsed);
    manager.handleServerInteraction({ ...opening, triggerId });
    expect(manager.modal?.view.id).toBe(shown);
  });

  test.each([{}, { triggerId: '' }, { triggerId: 'of another client' }])(
    'is dropped where this client made no such trigger: %j',
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
  ])('is dropped where its trigger is used up, be it by %j', (first) => {
    const { manager } = setupManager();
    const triggerId = manager.generateTriggerId();
    manager.handleServerInteraction({ ...first, triggerId });
    manager.handleServerInteraction({ ...opening, triggerId });
    expect(manager.modal?.view.id).toBe('form');
  });

  test('uses up the trigger of the interaction that it was pushed for, so the answer to that is dropped', async () => {
    const { manager, posted } = setupManager({
      post: answersAfter(10, { type: 'modal.update', view: { ...otherForm, title: { text: 'Anew' } } }),
    });
    const done = manager.emitInteraction('app', buttonPress);
    manager.handleServerInteraction({ ...opening, triggerId: posted[0]?.interaction.triggerId ?? '' });
    await jest.advanceTimersByTimeAsync(10);
    await done;
    expect(manager.modal?.view).toBe(otherForm);
  });
});
