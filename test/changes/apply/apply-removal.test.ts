import { describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../../src/changes/apply-plan';
import { propose } from '../../../src/changes/propose/propose';
import type { EntryOutcome } from '../../../src/domain/history/history-entry';
import { NotPermittedError } from '../../../src/domain/permissions';
import { apiError, serverFailure, timeout } from '../../support/errors';
import { type FakeApi, fakeApi } from '../../support/fakes/fake-api';
import { type FakePorts, fakePorts } from '../../support/fakes/fake-ports';
import { fakeVault } from '../../support/fakes/fake-vault';
import { resultKinds, conflictPlanId } from '../../support/plan-helpers';

async function planned(ports: FakePorts, integrationId = 'out1'): Promise<string> {
  const proposal = await propose(ports, [{ kind: 'remove', integrationId }]);
  if (proposal.kind !== 'plan') throw new Error(`no plan but ${proposal.kind}`);
  return proposal.plan.id;
}

/** A removal on a server that fails after or before removing it. */
const failing =
  (error: Error, removes = false) =>
  (drop: () => void): never => {
    if (removes) drop();
    throw error;
  };

const removals = ({ api }: FakePorts): string[] => api.calls.filter((call) => call.startsWith('remove'));

describe('a removal', () => {
  test('is requested once, by type and id, only when its plan is applied', async () => {
    const ports = fakePorts();
    const planId = await planned(ports);
    expect(removals(ports)).toEqual([]);
    expect(await applyPlan(ports, planId)).toMatchObject({
      results: [{ kind: 'applied', change: 'removed', integration: { id: 'out1' } }],
    });
    expect(removals(ports)).toEqual(['remove webhook-outgoing out1']);
    expect([...ports.api.stored.keys()]).toEqual(['in1']);
    expect(resultKinds(await applyPlan(ports, planId))).toEqual(['no-plan']);
  });

  test('keeps the removed integration in the history, with its token encrypted', async () => {
    const ports = fakePorts();
    await applyPlan(ports, await planned(ports));
    const { entries } = await ports.history.page('out1', 1);
    expect(entries).toMatchObject([
      {
        ...{ kind: 'removed', outcome: 'applied', name: 'Guggy', actor: 'asker' },
        before: { token: fakeVault.encrypt('tokOutgoing'), urls: ['https://hook.test/one'], retryCount: 6 },
      },
    ]);
    expect(ports.audited).toEqual(entries);
    expect(JSON.stringify([ports.store.records, [...ports.plans.saved]])).not.toContain('tokOutgoing');
  });

  test.each<[string, FakeApi, EntryOutcome]>([
    ['refused: refused', fakeApi({ remove: failing(apiError(403, undefined, 'no')) }), 'refused'],
    ['failed and still there: not applied', fakeApi({ remove: failing(serverFailure) }), 'not-applied'],
    ['unanswered and still there: unknown', fakeApi({ remove: failing(timeout) }), 'unknown'],
    ['failed but gone: applied', fakeApi({ remove: failing(serverFailure, true) }), 'applied'],
    ['unanswered but gone: applied', fakeApi({ remove: failing(timeout, true) }), 'applied'],
  ])('%s', async (_title, api, outcome) => {
    const ports = fakePorts({ api });
    expect(resultKinds(await applyPlan(ports, await planned(ports)))).toEqual([outcome]);
    expect((await ports.history.page('out1', 1)).entries).toMatchObject([{ kind: 'removed', outcome }]);
    expect(ports.plans.saved.size).toBe(outcome === 'applied' ? 0 : 1);
  });
});

describe('removes nothing', () => {
  test('when somebody has changed it, until their change has been shown', async () => {
    const ports = fakePorts();
    const planId = await planned(ports);
    ports.api.edit('out1', { alias: 'theirs' });
    const outcome = await applyPlan(ports, planId);
    expect(outcome).toMatchObject({ results: [{ kind: 'version-conflict', externalChanges: [{ to: 'theirs' }] }] });
    expect(removals(ports)).toEqual([]);
    expect(resultKinds(await applyPlan(ports, conflictPlanId(outcome)))).toEqual(['applied']);
  });

  test('when its type has changed', async () => {
    const ports = fakePorts();
    const planId = await planned(ports);
    ports.api.edit('out1', { type: 'webhook-incoming' });
    expect(resultKinds(await applyPlan(ports, planId))).toEqual(['gone']);
    expect(removals(ports)).toEqual([]);
  });

  test('without the permission', async () => {
    const ports = fakePorts();
    const planId = await planned(ports);
    const unpermitted = { ...ports, missingPermissions: () => fakePorts({ roles: ['user'] }).missingPermissions() };
    await expect(applyPlan(unpermitted, planId)).rejects.toBeInstanceOf(NotPermittedError);
    await expect(planned({ ...ports, ...unpermitted })).rejects.toBeInstanceOf(NotPermittedError);
    expect(removals(ports)).toEqual([]);
  });
});
