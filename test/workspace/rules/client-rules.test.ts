import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { input, viewOf } from '../client/fake-view';
import { answers, answersAfter, form, otherForm, setupManager } from '../client/setup-manager';

/** The rules of Rocket.Chat's client, by their numbers in docs/rocketchat/hosting.md; test/workspace/client tests them in full. */
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('1 a trigger opens a modal once, within five seconds, and is silently dropped later', () => {
  const { manager, toasts } = setupManager();
  const [usedTrigger, expiredTrigger] = [manager.generateTriggerId(), manager.generateTriggerId()];
  manager.handleServerInteraction({ type: 'modal.open', triggerId: usedTrigger, view: otherForm });
  expect(manager.modal?.view.id).toBe('other');
  manager.handleServerInteraction({ type: 'modal.open', triggerId: usedTrigger, view: form });
  jest.advanceTimersByTime(5_000);
  manager.handleServerInteraction({ type: 'modal.open', triggerId: expiredTrigger, view: form });
  expect(manager.modal?.view.id).toBe('other');
  expect(toasts).toEqual([]);
});

test('2 state is keyed by action id, from the initial values of the first view; an untouched empty input is absent, a cleared one is empty', async () => {
  const { manager, posted, push } = setupManager();
  const twins = [
    input('same', { initialValue: 'first' }, 'b1'),
    input('same', { initialValue: 'second' }, 'b2'),
    input('empty', { initialValue: '' }, 'b3'),
    input('cleared', { initialValue: 'x' }, 'b4'),
  ];
  push({ type: 'modal.open', view: viewOf(twins, { id: 'twins' }) });
  manager.type('cleared', '', 'b4');
  await manager.submit();
  expect(posted.at(-1)?.interaction).toMatchObject({
    payload: { view: { state: { b2: { same: 'second' }, b3: {}, b4: { cleared: '' } } } },
  });
});

test('3 an update is merged into the view; the input and the errors stay', () => {
  const { manager, push } = setupManager();
  manager.type('name', 'typed', 'b1');
  push({ type: 'errors', viewId: form.id, errors: { name: 'wrong' } });
  push({ type: 'modal.update', view: viewOf([input('name', { initialValue: 'new' }, 'b1')]) });
  expect(manager.modal?.view.blocks).toHaveLength(1);
  expect(manager.modal?.state.get('name')?.value).toBe('typed');
  expect(manager.modal?.errors).toEqual({ name: 'wrong' });
});

describe('4 a submit', () => {
  test.each([
    ['errors', true],
    ['modal.update', true],
    ['contextual_bar.update', true],
    ['modal.close', false],
    [undefined, false],
  ])('answered with %s leaves the modal open: %s', async (type, isOpen) => {
    const { manager } = setupManager({
      post: answers({ ...(type !== undefined && { type }), viewId: form.id, view: form }),
    });
    await manager.submit();
    expect(manager.modal !== undefined).toBe(isOpen);
  });

  test('without an answer within five seconds closes the modal, with a toast', async () => {
    const { manager, toasts } = setupManager({
      post: answersAfter(6_000, { type: 'errors', viewId: form.id, errors: {} }),
    });
    const submitted = manager.submit();
    await jest.advanceTimersByTimeAsync(5_000);
    await submitted;
    expect(manager.modal).toBeUndefined();
    expect(toasts).toEqual(['App has failed to respond. Please try again or contact your admin']);
  });
});

test('6 a second modal opened by a submit closes with the first', async () => {
  const { manager } = setupManager({ post: answers({ type: 'modal.open', view: otherForm }) });
  await manager.submit();
  expect(manager.modal).toBeUndefined();
});
