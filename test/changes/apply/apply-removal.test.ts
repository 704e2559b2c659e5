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

/** The removal of a server that fails, once it has removed or without. */
const failing =
  (error: Error, removes = false) =>
  (drop: () => void): never => {
    if (removes) drop();
    throw error;
  };

const removals = ({ api }: FakePorts): string[] => api.calls.filter((call) => call.startsWith('remove'));

describe('a removal', () => {
  test('is asked for once, by type and id, when its plan is applied and not before', async () => {
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

  test('keeps what it was like, its token sealed', async () => {
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
    ['what was refused is refused', fakeApi({ remove: failing(apiError(403, undefined, 'no')) }), 'refused'],
    ['what failed and is still there is not applied', fakeApi({ remove: failing(serverFailure) }), 'not-applied'],
    ['what was never answered and is there is not known', fakeApi({ remove: failing(timeout) }), 'unknown'],
    ['what failed and is gone is applied', fakeApi({ remove: failing(serverFailure, true) }), 'applied'],
    ['what was never answered and is gone is applied', fakeApi({ remove: failing(timeout, true) }), 'applied'],
  ])('%s', async (_title, api, outcome) => {
    const ports = fakePorts({ api });
    expect(resultKinds(await applyPlan(ports, await planned(ports)))).toEqual([outcome]);
    expect((await ports.history.page('out1', 1)).entries).toMatchObject([{ kind: 'removed', outcome }]);
    expect(ports.plans.saved.size).toBe(outcome === 'applied' ? 0 : 1);
  });
});

describe('nothing is removed', () => {
  test('that somebody changed since, but what they changed is shown, and then it can be', async () => {
    const ports = fakePorts();
    const planId = await planned(ports);
    ports.api.edit('out1', { alias: 'theirs' });
    const outcome = await applyPlan(ports, planId);
    expect(outcome).toMatchObject({ results: [{ kind: 'version-conflict', externalChanges: [{ to: 'theirs' }] }] });
    expect(removals(ports)).toEqual([]);
    expect(resultKinds(await applyPlan(ports, conflictPlanId(outcome)))).toEqual(['applied']);
  });

  test('that is one of the other type by now', async () => {
    const ports = fakePorts();
    const planId = await planned(ports);
    ports.api.edit('out1', { type: 'webhook-incoming' });
    expect(resultKinds(await applyPlan(ports, planId))).toEqual(['gone']);
    expect(removals(ports)).toEqual([]);
  });

  test('by somebody who may not', async () => {
    const ports = fakePorts();
    const planId = await planned(ports);
    const helpless = { ...ports, missingPermissions: () => fakePorts({ roles: ['user'] }).missingPermissions() };
    await expect(applyPlan(helpless, planId)).rejects.toBeInstanceOf(NotPermittedError);
    await expect(planned({ ...ports, ...helpless })).rejects.toBeInstanceOf(NotPermittedError);
    expect(removals(ports)).toEqual([]);
  });
});
