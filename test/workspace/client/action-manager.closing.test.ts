import { describe, expect, test } from '@jest/globals';
import { viewOf } from './fake-view';
import { answers, form, otherForm, setupManager, ignoredAnswers } from './setup-manager';

const updated = viewOf([], { title: { text: 'Updated' } });
const errors = { type: 'errors', viewId: form.id, errors: { name: 'Too short.' } };
const update = { type: 'modal.update', view: updated };

describe('a submit', () => {
  test('posts the whole view and its state to its app', async () => {
    const { manager, posted } = setupManager();
    manager.type('note', 'Hello', 'b2');
    await manager.submit();
    const view = { ...form, state: { b1: { name: 'Ann' }, b2: { note: 'Hello' } } };
    expect(posted).toStrictEqual([
      {
        appId: 'app',
        interaction: { type: 'viewSubmit', triggerId: expect.any(String), viewId: 'form', payload: { view } },
      },
    ]);
  });

  test.each([errors, update, { type: 'contextual_bar.update', view: updated }])(
    'leaves the modal open after the answer %j',
    async (answer) => {
      const { manager, toasts } = setupManager({ post: answers(answer) });
      await manager.submit();
      expect(manager.modal?.view.id).toBe('form');
      expect(toasts).toEqual([]);
    },
  );

  test.each([
    {},
    { success: true },
    { success: false },
    { type: 'modal.open', view: otherForm },
    { type: 'modal.close' },
    { type: 'unheard.of' },
  ])('closes the modal after the answer %j', async (answer) => {
    const { manager } = setupManager({ post: answers(answer) });
    await manager.submit();
    expect(manager.modal).toBeUndefined();
  });

  test.each(ignoredAnswers)('leaves the modal unchanged if the answer %s, without a message', async (_what, post) => {
    const { manager, toasts } = setupManager({ post });
    const before = manager.modal;
    await manager.submit();
    expect(manager.modal).toBe(before);
    expect(toasts).toEqual([]);
  });

  test('shows the errors of its answer, and keeps the input', async () => {
    const { manager, posted } = setupManager({ post: answers(errors) });
    manager.type('name', 'B', 'b1');
    await manager.submit();
    expect(manager.modal?.errors).toEqual({ name: 'Too short.' });
    await manager.submit();
    expect(posted[1]?.interaction.payload).toMatchObject({ view: { state: { b1: { name: 'B' } } } });
  });

  test('closes a second modal together with the first', async () => {
    const { manager } = setupManager({ post: answers({ type: 'modal.open', view: otherForm }) });
    const shownViews = new Set<string | undefined>();
    manager.subscribe(() => shownViews.add(manager.modal?.view.id));
    await manager.submit();
    expect([...shownViews]).toEqual(['form', 'other', undefined]);
  });

  test('pressed twice posts twice, with different trigger ids', async () => {
    const { manager, posted } = setupManager();
    await Promise.all([manager.submit(), manager.submit()]);
    expect(posted.map(({ interaction }) => interaction.type)).toEqual(['viewSubmit', 'viewSubmit']);
    expect(new Set(posted.map(({ interaction }) => interaction.triggerId)).size).toBe(2);
  });
});

describe('closing a modal', () => {
  test.each([true, false])('posts the whole view and whether it was cleared: %s', async (isCleared) => {
    const { manager, posted } = setupManager();
    await manager.cancel(isCleared);
    const view = { ...form, state: { b1: { name: 'Ann' }, b2: {} } };
    expect(posted).toStrictEqual([
      {
        appId: 'app',
        interaction: {
          type: 'viewClosed',
          triggerId: expect.any(String),
          payload: { viewId: 'form', view, isCleared },
        },
      },
    ]);
  });

  test.each([
    {},
    { success: true },
    { success: false },
    update,
    { type: 'contextual_bar.update', view: updated },
    { type: 'modal.open', view: otherForm },
  ])('succeeds with the answer %j, as with any other than errors', async (answer) => {
    const { manager } = setupManager({ post: answers(answer) });
    await manager.cancel(true);
    expect(manager.modal).toBeUndefined();
  });

  test('fails if the answer is errors', async () => {
    const { manager } = setupManager({ post: answers(errors) });
    await manager.cancel(true);
    expect(manager.modal).toMatchObject({ view: { id: 'form' }, errors: { name: 'Too short.' } });
  });

  test.each(ignoredAnswers)('does nothing if the answer %s', async (_what, post) => {
    const { manager, toasts } = setupManager({ post });
    await manager.cancel(false);
    expect(manager.modal?.view.id).toBe('form');
    expect(toasts).toEqual([]);
  });
});

test('without a modal, nothing is typed, submitted or closed', async () => {
  const { manager, posted } = setupManager();
  await manager.submit();
  manager.type('name', 'Bob', 'b1');
  await manager.submit();
  await manager.cancel(true);
  expect(manager.modal).toBeUndefined();
  expect(posted).toHaveLength(1);
});
