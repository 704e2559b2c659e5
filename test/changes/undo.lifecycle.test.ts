import { describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../src/changes/apply-plan';
import { propose } from '../../src/changes/propose/propose';
import { undo } from '../../src/changes/undo';
import type { ChangeRequest } from '../../src/domain/change/request';
import { createVault } from '../../src/storage/vault';
import { fakeApi } from '../support/fakes/fake-api';
import { type FakePorts, fakePorts } from '../support/fakes/fake-ports';
import { firstEntryId, undoPlan } from '../support/plan-helpers';
import { outgoing, decoded } from '../support/stored-integration';

/** The id of the history entry of the last change. */
async function done(ports: FakePorts, request: ChangeRequest): Promise<string> {
  const proposal = await propose(ports, [request]);
  if (proposal.kind !== 'plan') throw new Error(`no plan but ${proposal.kind}`);
  return firstEntryId(await applyPlan(ports, proposal.plan.id));
}

const created: ChangeRequest = {
  ...{ kind: 'create', type: 'webhook-incoming' },
  values: { name: 'Short-lived', channel: ['#general'], username: 'rocket.cat', enabled: true, scriptEnabled: false },
};

test('undoing a removal creates the integration again, under a new id', async () => {
  const ports = fakePorts();
  const { values } = outgoing();
  const undoing = await undo(ports, await done(ports, { kind: 'remove', integrationId: 'out1' }));
  const outcome = await applyPlan(ports, undoPlan(undoing).id);
  expect(decoded(ports.api.stored.get('created1') ?? {}).values).toEqual(values);
  expect(outcome).not.toHaveProperty('results.0.generatedToken');
  expect([...ports.api.stored.keys()]).toEqual(['in1', 'created1']);
});

test('undoing a removal with an undecryptable token generates a new token and shows it', async () => {
  const ports = fakePorts();
  const entryId = await done(ports, { kind: 'remove', integrationId: 'out1' });
  const replaced = { ...ports, vault: () => Promise.resolve(createVault('the new token')) };
  const outcome = await applyPlan(replaced, undoPlan(await undo(replaced, entryId)).id);
  expect(outcome).toMatchObject({ results: [{ kind: 'applied', generatedToken: ports.api.creations[0]?.token }] });
});

describe('an undone removal', () => {
  test('cannot be undone again, even by an earlier plan', async () => {
    const ports = fakePorts();
    const entryId = await done(ports, { kind: 'remove', integrationId: 'out1' });
    const [first, second] = [undoPlan(await undo(ports, entryId)).id, undoPlan(await undo(ports, entryId)).id];
    await applyPlan(ports, first);
    expect(await applyPlan(ports, second)).toMatchObject({
      results: [{ kind: 'already', integration: { id: 'created1' } }],
    });
    expect(await undo(ports, entryId)).toMatchObject({ kind: 'restored', integration: { id: 'created1' } });
    expect([...ports.api.stored.keys()]).toEqual(['in1', 'created1']);
  });

  test('can be undone again once the recreated integration is gone', async () => {
    const ports = fakePorts();
    const entryId = await done(ports, { kind: 'remove', integrationId: 'out1' });
    await applyPlan(ports, undoPlan(await undo(ports, entryId)).id);
    ports.api.stored.delete('created1');
    await applyPlan(ports, undoPlan(await undo(ports, entryId)).id);
    expect([...ports.api.stored.keys()]).toEqual(['in1', 'created2']);
  });

  test('is left out of the undo of a batch', async () => {
    const ports = fakePorts();
    const proposal = await propose(ports, [
      { kind: 'remove', integrationId: 'out1' },
      { kind: 'remove', integrationId: 'in1' },
    ]);
    const batch = proposal.kind === 'plan' ? proposal.plan.id : '';
    const outcome = await applyPlan(ports, batch);
    await applyPlan(ports, undoPlan(await undo(ports, firstEntryId(outcome))).id);
    expect(undoPlan(await undo(ports, batch)).steps).toMatchObject([{ kind: 'create', type: 'webhook-incoming' }]);
  });
});

describe('a creation', () => {
  test('is undone by a removal, and that by a creation', async () => {
    const ports = fakePorts();
    const first = await done(ports, created);
    const second = firstEntryId(await applyPlan(ports, undoPlan(await undo(ports, first)).id));
    expect([...ports.api.stored.keys()]).toEqual(['in1', 'out1']);
    expect(await ports.history.load(second)).toMatchObject({ kind: 'removed', reverts: first });
    await applyPlan(ports, undoPlan(await undo(ports, second)).id);
    expect(ports.api.stored.get('created2')).toMatchObject({ name: 'Short-lived' });
  });

  test('changed by others since is undone only after their change was shown', async () => {
    const ports = fakePorts();
    const entryId = await done(ports, created);
    ports.api.edit('created1', { alias: 'theirs' });
    const undoing = await undo(ports, entryId);
    expect(undoing).toMatchObject({
      proposal: { previews: [{ kind: 'removed', externalChanges: [{ field: { name: 'alias' }, to: 'theirs' }] }] },
    });
  });

  test.each(['refused', 'not-applied', 'unknown'] as const)('that is %s cannot be undone', async (outcome) => {
    const ports = fakePorts({ api: fakeApi() });
    const entryId = await done(ports, created);
    const entry = await ports.history.load(entryId);
    if (entry === undefined) throw new Error('there is no entry');
    await ports.history.finish({ ...entry, outcome });
    expect(await undo(ports, entryId)).toEqual({ kind: 'changed-nothing' });
  });
});
