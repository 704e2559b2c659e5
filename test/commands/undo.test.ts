import { beforeEach, describe, expect, test } from '@jest/globals';
import { undo } from '../../src/commands/undo';
import { NotFoundError } from '../../src/domain/errors';
import type { FieldValues } from '../../src/domain/fields/field-values';
import type { EntryOutcome } from '../../src/domain/history/history-entry';
import { NotPermittedError } from '../../src/domain/permissions';
import { fakeApi } from '../support/fakes/fake-api';
import { type FakeContext, fakeContext } from '../support/fakes/fake-context';
import { fakePorts } from '../support/fakes/fake-ports';
import { historyEntry } from '../support/history-entry';
import { elementsIn } from '../support/view-contents';
import { incomingDocument, outgoingDocument } from '../support/stored-integration';

const changeId = '0123456789';

let context: FakeContext;

beforeEach(() => {
  context = fakeContext();
});

const planned = ({ ports }: FakeContext): (FieldValues | undefined)[] =>
  [...ports.plans.saved.values()].map(({ steps }) => steps[0]?.changes);

const textOf = ({ said }: FakeContext): string | undefined => said[0]?.text;

/** A change made before the stored one. */
async function recorded(id: string, alias: string, outcome: EntryOutcome = 'applied', at = 1): Promise<void> {
  await context.ports.history.add(historyEntry({ id, outcome, at, before: { alias }, after: { alias: 'Alias' } }));
}

describe('of an integration', () => {
  test('proposes to undo its latest change, and sends nothing', async () => {
    await recorded('e1', 'first');
    await recorded('e2', 'second', 'applied', 2);
    await undo(context, ['Guggy']);
    expect(planned(context)).toEqual([{ alias: 'second' }]);
    expect(textOf(context)).toBe('Change of Guggy: not made yet');
    expect(context.ports.api.bodies).toEqual([]);
  });

  test('skips entries that changed nothing', async () => {
    await recorded('e1', 'first');
    await recorded('e2', 'second', 'refused', 2);
    await undo(context, ['Guggy']);
    expect(planned(context)).toEqual([{ alias: 'first' }]);
  });

  test('also undoes an external change that was not detected before', async () => {
    await undo(context, ['Guggy']);
    context.ports.api.edit('out1', { emoji: ':theirs:' });
    await undo(context, ['Guggy']);
    expect(planned(context)).toEqual([{ emoji: ':ghost:' }]);
  });

  test('without changes says so', async () => {
    await undo(context, ['Guggy']);
    expect(textOf(context)).toBe('The history holds no change of Guggy that could be taken back.');
  });

  test('that several match offers each', async () => {
    const documents = [outgoingDocument(), incomingDocument({ _id: 'in2', name: 'guggy' })];
    context = fakeContext(fakePorts({ api: fakeApi({ documents }) }));
    await undo(context, ['GUGGY']);
    expect(elementsIn(context.said).map(({ value }) => value)).toEqual(['["undo","out1"]', '["undo","in2"]']);
  });

  test('that is not found says so', async () => {
    await undo(context, ['zzzz']);
    expect(textOf(context)).toContain('No integration is found by “zzzz”');
  });
});

describe('of a change', () => {
  test('undoes that change, whatever was changed after it', async () => {
    await recorded(changeId, 'first');
    await recorded('e2', 'second', 'applied', 2);
    await undo(context, [changeId]);
    expect(planned(context)).toEqual([{ alias: 'first' }]);
  });

  test('that is not in the history is looked up as an integration', async () => {
    await undo(context, [changeId]);
    expect(textOf(context)).toContain(`No integration is found by “${changeId}”`);
  });

  test('whose integration is gone is refused', async () => {
    await context.ports.history.add(historyEntry({ id: changeId, integrationId: 'gone' }));
    await expect(undo(context, [changeId])).rejects.toBeInstanceOf(NotFoundError);
  });
});

test('shows its usage without arguments', async () => {
  await undo(context, []);
  expect(textOf(context)).toBe('Name an integration: /integrations undo REF|CHANGE');
});

test.each([
  ['an integration', ['Guggy']],
  ['a change', [changeId]],
])('a person who may change no integration is refused, for %s', async (_title, args) => {
  await recorded(changeId, 'first');
  const unpermitted = fakeContext({ ...fakePorts({ roles: [] }), history: context.ports.history });
  await expect(undo(unpermitted, args)).rejects.toBeInstanceOf(NotPermittedError);
});
