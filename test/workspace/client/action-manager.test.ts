import { describe, expect, test } from '@jest/globals';
import type { ServerInteraction } from '../../../workspace/client/ui-kit-types';
import { viewOf } from './fake-view';
import { answers, form, otherForm, type Post, buttonPress, setupManager, ignoredAnswers } from './setup-manager';

const updated = viewOf([], { title: { text: 'Updated' } });
const update = { type: 'modal.update', view: updated };

describe('the answer to a button', () => {
  test.each([{}, { success: true }, { success: false }, { type: 'modal.close' }])(
    'leaves the modal as it is: %j',
    async (answer) => {
      const { manager } = setupManager({ post: answers(answer) });
      const before = manager.modal;
      await manager.emitInteraction('app', buttonPress);
      expect(manager.modal).toBe(before);
    },
  );

  test('may update the modal', async () => {
    const { manager } = setupManager({ post: answers(update) });
    await manager.emitInteraction('app', buttonPress);
    expect(manager.modal?.view).toStrictEqual({ ...form, ...updated });
  });

  test('may replace the modal with another, which starts empty and stays open', async () => {
    const { manager } = setupManager({ post: answers({ type: 'modal.open', view: otherForm }) });
    manager.type('name', 'Bob', 'b1');
    await manager.emitInteraction('app', buttonPress);
    expect(manager.modal).toStrictEqual({
      view: otherForm,
      state: new Map([['reason', { value: 'why', blockId: 'b3' }]]),
      errors: {},
    });
  });
});

test.each<ServerInteraction>([
  { type: 'modal.update', view: { ...updated, id: 'other' } },
  { type: 'errors', viewId: 'other', errors: { name: 'Too short.' } },
  { type: 'errors', errors: { name: 'Too short.' } },
])('an answer for another view than the open one is dropped: %j', (interaction) => {
  const { manager, push } = setupManager();
  const before = manager.modal;
  push(interaction);
  expect(manager.modal).toBe(before);
});

describe('an interaction never rejects', () => {
  test.each<[string, Post]>([
    ...ignoredAnswers,
    [
      'is never requested',
      () => {
        throw new Error('offline');
      },
    ],
    ['opens an invalid view', answers({ type: 'modal.open', view: {} })],
    ['has invalid errors', answers({ type: 'errors', viewId: 'form', errors: null })],
  ])('if its answer %s', async (_what, post) => {
    const { manager } = setupManager({ post });
    await expect(manager.emitInteraction('app', buttonPress)).resolves.toBeUndefined();
  });
});

describe('the last exchange', () => {
  test('has the request while there is no answer, then both', async () => {
    const { manager, posted } = setupManager({ post: answers(update) });
    expect(manager.lastExchange).toBeUndefined();
    const done = manager.emitInteraction('app', buttonPress);
    const sent = posted[0]?.interaction;
    expect(manager.lastExchange).toStrictEqual({ sent, received: undefined });
    await done;
    expect(manager.lastExchange).toStrictEqual({ sent, received: { ...update, triggerId: sent?.triggerId } });
  });

  test('has only the request if the answer is unreadable', async () => {
    const { manager } = setupManager({ post: () => Promise.reject(new Error('no JSON')) });
    await manager.emitInteraction('app', buttonPress);
    expect(manager.lastExchange).toStrictEqual({ sent: expect.objectContaining(buttonPress), received: undefined });
  });
});

test('a subscriber is called after each change, until it unsubscribes', async () => {
  const { manager, push } = setupManager();
  const notifications: unknown[] = [];
  const end = manager.subscribe(() =>
    notifications.push([manager.modal?.view.title.text, manager.lastExchange?.received]),
  );
  push(update);
  await manager.emitInteraction('app', buttonPress);
  expect(notifications).toEqual([
    ['Updated', undefined],
    ['Updated', undefined],
    ['Updated', expect.objectContaining({ success: true })],
  ]);
  end();
  push({ type: 'modal.open', view: otherForm });
  expect(notifications).toHaveLength(3);
});
