import { beforeEach, describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../src/changes/apply-plan';
import { keepTheirs } from '../../src/changes/keep-theirs';
import { propose } from '../../src/changes/propose/propose';
import type { Proposal } from '../../src/domain/change/proposal';
import { takeSnapshot } from '../../src/domain/change/snapshot';
import type { FieldName } from '../../src/domain/fields/field-name';
import type { FieldValues } from '../../src/domain/fields/field-values';
import { NotPermittedError } from '../../src/domain/permissions';
import { createVault } from '../../src/storage/vault';
import { type FakePorts, fakePorts } from '../support/fakes/fake-ports';
import { fakeVault } from '../support/fakes/fake-vault';
import { resultKinds } from '../support/plan-helpers';
import { outgoing } from '../support/stored-integration';

let ports: FakePorts;

beforeEach(() => {
  ports = fakePorts();
});

function planned(proposal: Proposal | undefined): Extract<Proposal, { kind: 'plan' }> {
  if (proposal?.kind !== 'plan') throw new Error(`no plan but ${proposal?.kind ?? 'nothing'}`);
  return proposal;
}

/** A plan for these values, made while others changed the alias and the emoji. */
async function conflicting(values: FieldValues): Promise<string> {
  ports.api.edit('out1', { alias: 'theirs', emoji: ':theirs:' });
  const baseVersion = takeSnapshot(outgoing(), fakeVault);
  const request = { integrationId: 'out1', values, baseVersion, reverts: 'e0' };
  return planned(await propose(ports, [request], { reason: 'because' })).plan.id;
}

const keepTheirsIn = (
  planId: string,
  field: FieldName = 'alias',
  integrationId = 'out1',
): Promise<Proposal | undefined> => keepTheirs(ports, planId, integrationId, field);

describe('a field kept as theirs', () => {
  test('keeps the other person’s value, and the rest is planned again', async () => {
    const { plan } = planned(await keepTheirsIn(await conflicting({ alias: 'mine', name: 'Mine' })));
    expect(plan).toMatchObject({ reason: 'because', steps: [{ reverts: 'e0' }] });
    expect(plan.steps.map(({ changes }) => changes)).toEqual([{ name: 'Mine' }]);
    expect(resultKinds(await applyPlan(ports, plan.id))).toEqual(['applied']);
    expect(ports.api.stored.get('out1')).toMatchObject({ alias: 'theirs', name: 'Mine' });
  });

  test('leaves the other conflicts open', async () => {
    const proposal = planned(await keepTheirsIn(await conflicting({ alias: 'mine', emoji: ':mine:' })));
    expect(proposal.previews).toMatchObject([{ conflicts: ['emoji'] }]);
    expect(await keepTheirsIn(proposal.plan.id, 'emoji')).toMatchObject({ kind: 'nothing-to-do' });
  });

  test('is kept in that integration only', async () => {
    const requests = ['in1', 'out1'].map((integrationId) => ({
      integrationId,
      values: { alias: 'mine', name: 'Mine' },
    }));
    const before = planned(await propose(ports, requests));
    const { plan } = planned(await keepTheirsIn(before.plan.id));
    expect(plan.steps.map(({ integrationId, changes }) => [integrationId, changes])).toEqual([
      ['in1', { alias: 'mine', name: 'Mine' }],
      ['out1', { name: 'Mine' }],
    ]);
  });

  test('leaves a secret in the plan, encrypted', async () => {
    const { plan } = planned(await keepTheirsIn(await conflicting({ alias: 'mine', token: 'newToken' })));
    expect(plan.steps.map(({ changes }) => changes)).toEqual([{ token: fakeVault.encrypt('newToken') }]);
  });

  test('never treats an undecryptable secret’s ciphertext as a secret', async () => {
    const planId = await conflicting({ alias: 'mine', name: 'Mine', token: 'newToken' });
    const replaced = { ...ports, vault: () => Promise.resolve(createVault('the new token')) };
    const { plan } = planned(await keepTheirs(replaced, planId, 'out1', 'alias'));
    expect(plan.steps.map(({ changes }) => changes)).toEqual([{ name: 'Mine' }]);
  });
});

describe('the former plan', () => {
  test('is gone, so that a second press finds none', async () => {
    const planId = await conflicting({ alias: 'mine', name: 'Mine' });
    await keepTheirsIn(planId);
    expect(await keepTheirsIn(planId)).toBeUndefined();
    expect(await applyPlan(ports, planId)).toEqual({ kind: 'no-plan' });
  });

  test('cannot be used by another person', async () => {
    const planId = await conflicting({ alias: 'mine', name: 'Mine' });
    const otherPorts = { ...ports, person: { id: 'uOther', username: 'other' } };
    expect(await keepTheirs(otherPorts, planId, 'out1', 'alias')).toBeUndefined();
    expect([...ports.plans.saved.keys()]).toEqual([`uAsker/${planId}`]);
  });

  test('is kept if no new plan could be made', async () => {
    const planId = await conflicting({ alias: 'mine', name: 'Mine' });
    const unpermitted = { ...ports, missingPermissions: () => fakePorts({ roles: ['user'] }).missingPermissions() };
    await expect(keepTheirs(unpermitted, planId, 'out1', 'alias')).rejects.toBeInstanceOf(NotPermittedError);
    expect([...ports.plans.saved.keys()]).toEqual([`uAsker/${planId}`]);
  });
});
