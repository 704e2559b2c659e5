import { beforeEach, describe, expect, test } from '@jest/globals';
import { history } from '../../src/commands/history';
import { NotPermittedError } from '../../src/domain/permissions';
import { fakeApi } from '../support/fakes/fake-api';
import { type FakeContext, fakeContext } from '../support/fakes/fake-context';
import { fakePorts } from '../support/fakes/fake-ports';
import { historyEntry } from '../support/history-entry';
import { elementsIn, textsIn } from '../support/view-contents';
import { incomingDocument, outgoingDocument } from '../support/stored-integration';

const documents = [outgoingDocument(), incomingDocument(), incomingDocument({ _id: 'in2', name: 'guggy' })];
const incomingOnly = {
  'manage-incoming-integrations': ['helper'],
  'manage-own-incoming-integrations': ['helper'],
};

let context: FakeContext;

beforeEach(() => {
  context = fakeContext();
});

/** Changes the alias to a1, a2 and so on. */
async function changed(count: number): Promise<void> {
  const { ports } = context;
  for (let index = 1; index <= count; index += 1)
    await ports.history.add(historyEntry({ id: `e${index}`, at: ports.now() + index, after: { alias: `a${index}` } }));
}

/** The new values shown, in order. */
const shown = (): string[] =>
  [
    ...textsIn(context.said)
      .join('\n')
      .matchAll(/Alias → (a\d+)/g),
  ].map(([, to = '']) => to);

const runs = (): unknown[] =>
  elementsIn(context.said)
    .filter(({ actionId }) => String(actionId).startsWith('run/'))
    .map(({ value }) => value);

describe('of an integration', () => {
  test('shows its changes, the newest first', async () => {
    await changed(2);
    await history(context, ['Guggy']);
    expect(context.said[0]?.text).toBe('History of Guggy, the newest first');
    expect(shown()).toEqual(['a2', 'a1']);
    expect(runs()).toEqual([]);
  });

  test('also shows external changes that were not detected before', async () => {
    await history(context, ['Guggy']);
    context.ports.api.edit('out1', { emoji: ':theirs:', _updatedBy: { username: 'joe' } });
    await history(context, ['Guggy']);
    expect(textsIn(context.said[1])[0]).toMatch(
      /joe · Guggy · changed without the app · \w+\nEmoji \(emoji\): :ghost: → :theirs:/,
    );
  });

  test('offers the older page and shows it', async () => {
    await changed(25);
    await history(context, ['Guggy']);
    expect(textsIn(context.said)).toContain('Page 1 of 2');
    expect(runs()).toEqual(['["history","out1","page","2"]']);
    context.said.length = 0;
    await history(context, ['out1', 'page', '2']);
    expect(shown()).toEqual(Array.from({ length: 10 }, (_, index) => `a${10 - index}`));
    expect(runs()).toEqual([]);
  });

  test('without changes says so', async () => {
    await history(context, ['Guggy']);
    expect(context.said[0]?.text).toMatch(/^Nothing is known of changes of Guggy\./);
  });

  test('that several match offers each, with the requested page', async () => {
    context = fakeContext(fakePorts({ api: fakeApi({ documents }) }));
    await history(context, ['GUGGY', 'page', '2']);
    expect(runs()).toEqual(['["history","out1","page","2"]', '["history","in2","page","2"]']);
  });

  test('that is not found says only that', async () => {
    await history(context, ['zzzz']);
    expect(context.said.map(({ text }) => text)).toEqual([
      expect.stringContaining('No integration is found by “zzzz”'),
    ]);
  });
});

describe('of all integrations', () => {
  beforeEach(async () => {
    await changed(1);
    const at = context.ports.now() + 2;
    await context.ports.history.add(
      historyEntry({ id: 'i1', integrationId: 'in1', type: 'webhook-incoming', at, after: { alias: 'a2' } }),
    );
  });

  test('shows the latest changes of any integration', async () => {
    await history(context, []);
    expect(context.said[0]?.text).toBe('The latest changes, the newest first');
    expect(shown()).toEqual(['a2', 'a1']);
  });

  test('leaves out types that the person may not see', async () => {
    const helper = fakePorts({ roles: ['helper'], api: fakeApi({ permissions: incomingOnly }) });
    context = fakeContext({ ...helper, history: context.ports.history });
    await history(context, []);
    expect(shown()).toEqual(['a2']);
  });

  test('offers the older page without naming an integration', async () => {
    await changed(25);
    await history(context, ['Page', '1']);
    expect(runs()).toEqual(['["history","page","2"]']);
  });

  test('says that nothing has been changed yet', async () => {
    context = fakeContext();
    await history(context, []);
    expect(context.said).toEqual([{ text: 'Nothing has been changed with the app yet.' }]);
  });
});

test.each(['0', '-1', 'two', '1.5', '1234567'])('“%s” is not a page', async (typed) => {
  await history(context, ['Guggy', 'page', typed]);
  expect(context.said.map(({ text }) => text)).toEqual([expect.stringContaining(`“${typed}” is no page`)]);
});

test('a page after the last one does not exist', async () => {
  await changed(3);
  await history(context, ['Guggy', 'page', '2']);
  expect(context.said).toEqual([{ text: 'There is no page 2; the last one is 1.' }]);
});

test.each([
  ['of one integration', ['Guggy']],
  ['of all integrations', []],
])('a person who may see no integration is refused the history %s', async (_title, args) => {
  await expect(history(fakeContext(fakePorts({ roles: [] })), args)).rejects.toBeInstanceOf(NotPermittedError);
});
