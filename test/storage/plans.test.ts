import { describe, expect, test } from '@jest/globals';
import type { BatchProgress } from '../../src/domain/change/batch-progress';
import type { CreateStep, Plan, RemoveStep, UpdateStep } from '../../src/domain/change/plan';
import { takeSnapshot } from '../../src/domain/change/snapshot';
import type { Json } from '../../src/lib/json';
import { planRecords, progressRecords } from '../../src/storage/plans';
import { fakeVault } from '../support/fakes/fake-vault';
import { outgoing } from '../support/stored-integration';

const step: UpdateStep = {
  kind: 'update',
  integrationId: 'out1',
  baseVersion: takeSnapshot(outgoing(), fakeVault),
  changes: { alias: 'x', enabled: false, urls: ['https://a.test'], retryCount: null },
  formVersion: undefined,
  resend: false,
  generatedToken: false,
  reverts: undefined,
};
const creation: CreateStep = {
  ...{ kind: 'create', type: 'webhook-outgoing', changes: { name: 'x' }, generatedToken: true, reverts: 'e' },
};
const removal: RemoveStep = {
  kind: 'remove',
  integrationId: 'out1',
  baseVersion: step.baseVersion,
  formVersion: step.baseVersion,
  reverts: 'e',
};
const plan: Plan = { id: 'p', userId: 'jim', createdAt: 1, reason: 'because', steps: [step, creation, removal] };

test('a stored plan is read as it was saved', () => {
  expect(planRecords.read(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
});

test('null for a reason, as the host stores it, is undefined', () => {
  expect(planRecords.read({ ...plan, reason: null })).toMatchObject({ reason: undefined });
});

test('an unknown field is left out', () => {
  const changes = { alias: 'x', brandNew: 'y', name: { odd: true } };
  expect(planRecords.read({ ...plan, steps: [{ ...step, changes }] })?.steps[0]?.changes).toEqual({ alias: 'x' });
});

describe('a damaged plan is not loaded', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'plan'],
    ['a list', [plan]],
    ...['id', 'userId', 'createdAt', 'steps'].map((name): [string, Json] => [
      `without ${name}`,
      { ...plan, [name]: null },
    ]),
    ['half of its steps', { ...plan, steps: [step, { integrationId: 'out2' }] }],
    ['a creation of an unknown type', { ...plan, steps: [{ ...creation, type: 'webhook' }] }],
    ['a step without its integration', { ...plan, steps: [{ ...step, integrationId: 3 }] }],
    [
      'a version without its time',
      { ...plan, steps: [{ ...step, baseVersion: { ...step.baseVersion, updatedAt: 3 } }] },
    ],
    [
      'a version of an unknown type',
      { ...plan, steps: [{ ...step, baseVersion: { ...step.baseVersion, type: 'webhook' } }] },
    ],
  ])('%s', (_title, stored) => {
    expect(planRecords.read(stored)).toBeUndefined();
  });
});

describe('the progress of a batch', () => {
  const progress: BatchProgress = {
    ...{ id: 'p', createdAt: 1, done: 3, succeeded: 2, leaseHolder: 'x', leaseExpiresAt: 0 },
  };

  test('is read as it was saved', () => {
    expect(progressRecords.read(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
  });

  test.each(Object.keys(progress))('is not loaded without %s', (name) => {
    expect(progressRecords.read({ ...progress, [name]: null })).toBeUndefined();
  });
});
