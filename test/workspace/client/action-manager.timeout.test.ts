import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { answersAfter, form, otherForm, buttonPress, setupManager } from './setup-manager';

const noResponseText = 'App has failed to respond. Please try again or contact your admin';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a submit with a slow answer', () => {
  test('is answered in time up to five seconds', async () => {
    const answer = { type: 'errors', viewId: 'form', errors: { name: 'Too short.' } };
    const { manager, toasts } = setupManager({ post: answersAfter(4_999, answer) });
    const done = manager.submit();
    await jest.advanceTimersByTimeAsync(4_999);
    await done;
    expect(manager.modal?.errors).toEqual({ name: 'Too short.' });
    expect(toasts).toEqual([]);
  });

  test('closes the modal after five seconds, with a toast', async () => {
    const { manager, toasts } = setupManager({ post: answersAfter(5_000, { type: 'modal.update', view: form }) });
    const done = manager.submit();
    await jest.advanceTimersByTimeAsync(4_999);
    expect([manager.modal?.view.id, ...toasts]).toEqual(['form']);
    await jest.advanceTimersByTimeAsync(1);
    await done;
    expect([manager.modal?.view.id, ...toasts]).toEqual([undefined, noResponseText]);
  });

  test.each([
    { success: true },
    { type: 'modal.open', view: form },
    { type: 'modal.update', view: { ...otherForm, title: { text: 'Updated' } } },
    { type: 'errors', viewId: 'other', errors: { reason: 'Too short.' } },
  ])('ignores the answer %j, also for a modal opened since', async (answer) => {
    const { manager, toasts, push } = setupManager({ post: answersAfter(6_000, answer) });
    const done = manager.submit();
    await jest.advanceTimersByTimeAsync(5_000);
    await done;
    push({ type: 'modal.open', view: otherForm });
    const modalBefore = manager.modal;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(manager.modal).toBe(modalBefore);
    expect(toasts).toEqual([noResponseText]);
    expect(manager.lastExchange?.received).toMatchObject(answer);
  });

  test('ignores a late failure', async () => {
    const unhandled: unknown[] = [];
    const recordUnhandled = (reason: unknown): void => {
      unhandled.push(reason);
    };
    process.on('unhandledRejection', recordUnhandled);
    try {
      const { manager, toasts } = setupManager({
        post: () =>
          new Promise((_resolve, reject) => {
            setTimeout(reject, 6_000, new Error('no JSON'));
          }),
      });
      const done = manager.submit();
      await jest.advanceTimersByTimeAsync(7_000);
      await done;
      expect([toasts, unhandled]).toEqual([[noResponseText], []]);
    } finally {
      process.off('unhandledRejection', recordUnhandled);
    }
  });
});

test('a button with an answer after five seconds shows a toast, and the modal stays open', async () => {
  const answer = { type: 'modal.update', view: { ...form, title: { text: 'Updated' } } };
  const { manager, toasts } = setupManager({ post: answersAfter(6_000, answer) });
  const before = manager.modal;
  const done = manager.emitInteraction('app', buttonPress);
  await jest.advanceTimersByTimeAsync(5_000);
  await done;
  expect(toasts).toEqual([noResponseText]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(manager.modal).toBe(before);
});

test('closing that takes longer than five seconds shows a toast, and succeeds once the answer is there', async () => {
  const { manager, toasts } = setupManager({ post: answersAfter(6_000, { success: true }) });
  const done = manager.cancel(true);
  await jest.advanceTimersByTimeAsync(5_000);
  await done;
  expect([manager.modal?.view.id, ...toasts]).toEqual(['form', noResponseText]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(manager.modal).toBeUndefined();
});

test('an answer in time leaves no timer running', async () => {
  const { manager } = setupManager();
  await manager.submit();
  expect(jest.getTimerCount()).toBe(0);
});
