import { beforeEach, describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../src/changes/apply-plan';
import { undo } from '../../src/changes/undo';
import type { Preview } from '../../src/domain/change/proposal';
import type { UndoResult } from '../../src/domain/change/undo-result';
import { NotFoundError } from '../../src/domain/errors';
import type { FieldValues } from '../../src/domain/fields/field-values';
import type { EntryOutcome } from '../../src/domain/history/history-entry';
import { NotPermittedError } from '../../src/domain/permissions';
import type { RawChanges } from '../../src/domain/validation/parse-changes';
import { createVault } from '../../src/storage/vault';
import { fakeApi } from '../support/fakes/fake-api';
import { type FakePorts, fakePorts } from '../support/fakes/fake-ports';
import { fakeVault } from '../support/fakes/fake-vault';
import { historyEntry } from '../support/history-entry';
import { firstEntryId, undoPlan, proposePlan } from '../support/plan-helpers';
import { outgoingDocument } from '../support/stored-integration';

let ports: FakePorts;

beforeEach(() => {
  // Every update writes skipTranspile (docs/rocketchat/rest-api.md C), so it is stored already to make no difference.
  ports = fakePorts({ api: fakeApi({ documents: [outgoingDocument({ skipTranspile: false })] }) });
});

/** The id of the history entry of an applied change. */
async function changed(typed: RawChanges): Promise<string> {
  return firstEntryId(await applyPlan(ports, await proposePlan(ports, typed)));
}

function previewOf(undoing: UndoResult): Preview {
  const [preview] = undoing.kind === 'proposed' && undoing.proposal.kind === 'plan' ? undoing.proposal.previews : [];
  if (preview === undefined) throw new Error(`no plan: ${undoing.kind}`);
  return preview;
}

const changesOf = (undoing: UndoResult): FieldValues | undefined => undoPlan(undoing).steps[0]?.changes;

describe('a change', () => {
  test('gets an undo proposal, and nothing is sent before it is applied', async () => {
    const entryId = await changed({ alias: 'x', emoji: '' });
    const undoing = await undo(ports, entryId);
    expect(changesOf(undoing)).toEqual({ alias: 'Alias', emoji: ':ghost:' });
    expect(ports.api.bodies).toHaveLength(1);
    expect(await applyPlan(ports, undoPlan(undoing).id)).toMatchObject({ results: [{ kind: 'applied' }] });
    expect(ports.api.stored.get('out1')).toMatchObject({ alias: 'Alias', emoji: ':ghost:' });
  });

  test('is undone together with what the server itself had changed', async () => {
    const undoing = await undo(ports, await changed({ event: 'roomCreated' }));
    expect(changesOf(undoing)).toEqual({
      event: 'sendMessage',
      channel: ['#general'],
      triggerWords: ['!go', '!stop'],
    });
  });

  test('of a secret restores the former one, which is stored only encrypted', async () => {
    const undoing = await undo(ports, await changed({ token: 'newToken' }));
    expect(changesOf(undoing)).toEqual({ token: fakeVault.encrypt('tokOutgoing') });
    await applyPlan(ports, undoPlan(undoing).id);
    expect(ports.api.stored.get('out1')).toMatchObject({ token: 'tokOutgoing' });
    expect(JSON.stringify(ports.store.records)).not.toMatch(/tokOutgoing|newToken/);
  });

  test('can be redone by undoing its undo', async () => {
    const first = await changed({ alias: 'x' });
    const second = firstEntryId(await applyPlan(ports, undoPlan(await undo(ports, first)).id));
    expect(await ports.history.load(second)).toMatchObject({ reverts: first, after: { alias: 'Alias' } });
    const redo = await undo(ports, second);
    expect(changesOf(redo)).toEqual({ alias: 'x' });
    expect(firstEntryId(await applyPlan(ports, undoPlan(redo).id))).not.toBe(second);
    expect(ports.api.stored.get('out1')).toMatchObject({ alias: 'x' });
  });

  test('restores which kind of empty value a field had', async () => {
    ports.api.edit('out1', { alias: '', emoji: null });
    const undoing = await undo(ports, await changed({ alias: 'x', emoji: ':x:' }));
    expect(changesOf(undoing)).toEqual({ alias: '', emoji: null });
  });

  test('already undone by others leaves nothing to do', async () => {
    const entryId = await changed({ alias: 'x' });
    ports.api.edit('out1', { alias: 'Alias' });
    expect(await undo(ports, entryId)).toMatchObject({ kind: 'proposed', proposal: { kind: 'nothing-to-do' } });
  });
});

describe('a later change', () => {
  test('of other fields stays', async () => {
    const entryId = await changed({ alias: 'x' });
    ports.api.edit('out1', { emoji: ':theirs:' });
    const undoing = await undo(ports, entryId);
    expect(previewOf(undoing)).toMatchObject({ conflicts: [], externalChanges: [] });
    await applyPlan(ports, undoPlan(undoing).id);
    expect(ports.api.stored.get('out1')).toMatchObject({ alias: 'Alias', emoji: ':theirs:' });
  });

  test('of the same field is shown as a conflict', async () => {
    const entryId = await changed({ alias: 'x', avatar: 'https://x.test/b.png' });
    ports.api.edit('out1', { alias: 'theirs' });
    const undoing = await undo(ports, entryId);
    expect(previewOf(undoing)).toMatchObject({ conflicts: ['alias'], externalChanges: [{ from: 'x', to: 'theirs' }] });
    expect(await applyPlan(ports, undoPlan(undoing).id, ['alias'])).toMatchObject({ results: [{ kind: 'applied' }] });
    expect(ports.api.stored.get('out1')).toMatchObject({ alias: 'theirs', avatar: 'https://x.test/a.png' });
  });
});

describe('proposes nothing', () => {
  test('for a change that is not in the history', async () => {
    expect(await undo(ports, 'nope')).toEqual({ kind: 'unknown-change' });
  });

  test.each<EntryOutcome>(['refused', 'not-applied'])('for a change that was %s', async (outcome) => {
    await ports.history.add(historyEntry({ outcome }));
    expect(await undo(ports, 'e1')).toEqual({ kind: 'changed-nothing' });
  });

  test('when the secret was encrypted with another token', async () => {
    const entryId = await changed({ token: 'newToken', alias: 'x' });
    const replaced = { ...ports, vault: () => Promise.resolve(createVault('the new token')) };
    expect(await undo(replaced, entryId)).toEqual({ kind: 'secret-undecryptable', fields: ['token'] });
    expect(ports.plans.saved.size).toBe(0);
  });

  test.each([
    ['is gone', (): unknown => ports.api.stored.delete('out1')],
    [
      'has another type now',
      (): unknown => {
        ports.api.edit('out1', { type: 'webhook-incoming' });
        return undefined;
      },
    ],
  ])('when the integration %s', async (_title, externalChanges) => {
    const entryId = await changed({ alias: 'x' });
    externalChanges();
    await expect(undo(ports, entryId)).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('a person without the permission', () => {
  test('can undo nothing', async () => {
    const entryId = await changed({ alias: 'x' });
    const unpermitted = { ...ports, missingPermissions: () => fakePorts({ roles: ['user'] }).missingPermissions() };
    await expect(undo(unpermitted, entryId)).rejects.toBeInstanceOf(NotPermittedError);
    expect(ports.plans.saved.size).toBe(0);
  });

  test('does not learn whether the history has a change', async () => {
    await expect(undo(fakePorts({ roles: [] }), 'nope')).rejects.toBeInstanceOf(NotPermittedError);
  });
});
