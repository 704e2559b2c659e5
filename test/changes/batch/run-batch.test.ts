import { describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../../src/changes/apply-plan';
import { stopBatch } from '../../../src/changes/batch/batch-lease';
import { resumeBatch } from '../../../src/changes/batch/run-batch';
import { undo } from '../../../src/changes/undo';
import type { BatchProgressReport, Outcome } from '../../../src/domain/change/outcome';
import { ApiError } from '../../../src/rocketchat/errors';
import { refusal } from '../../support/errors';
import { fakeApi } from '../../support/fakes/fake-api';
import { fakeMutex } from '../../support/fakes/fake-mutex';
import { type FakePorts, fakePorts } from '../../support/fakes/fake-ports';
import { resultKinds, undoPlan, proposePlan, updateCalls } from '../../support/plan-helpers';
import { outgoingDocument } from '../../support/stored-integration';

const ids = ['a', 'b', 'c'];
const documents = ids.map((id) => outgoingDocument({ _id: id, name: id }));
const rateLimitError = () =>
  new ApiError({ endpoint: 'integrations.update', status: 429, serverText: '', retryAfterSeconds: 7 });

const ignoreReport = () => Promise.resolve();
const batchOf = (outcome: Outcome) => (outcome.kind === 'tried' ? outcome.batch : undefined);
const aliases = ({ api }: FakePorts) => ids.map((id) => api.stored.get(id)?.alias);

/** A server that throws this error at the given update, counted from 1. */
function throwing(at: number, error: () => Error) {
  let updates = 0;
  return fakeApi({
    documents,
    update: (store) => {
      updates += 1;
      if (updates === at) throw error();
      return store();
    },
  });
}

describe('a plan of several steps', () => {
  test('is applied step by step, and can be undone as a whole', async () => {
    const ports = fakePorts({ api: fakeApi({ documents }) });
    const planId = await proposePlan(ports, { alias: 'x' }, ...ids);
    const outcome = await applyPlan(ports, planId);
    expect(resultKinds(outcome)).toEqual(['applied', 'applied', 'applied']);
    expect(ports.batches.saved.size + ports.progress.saved.size + ports.plans.saved.size).toBe(0);

    const { id } = undoPlan(await undo(ports, batchOf(outcome)?.id ?? ''));
    expect(resultKinds(await applyPlan(ports, id))).toEqual(['applied', 'applied', 'applied']);
    expect(aliases(ports)).toEqual(['Alias', 'Alias', 'Alias']);
  });

  test('waits when the server asks for it, says so, and leaves no refusal in the history', async () => {
    const ports = fakePorts({ api: throwing(2, rateLimitError) });
    const progress: BatchProgressReport[] = [];
    const outcome = await applyPlan(ports, await proposePlan(ports, { alias: 'x' }, ...ids), [], (report) => {
      progress.push(report);
      return Promise.resolve();
    });
    expect(resultKinds(outcome)).toEqual(['applied', 'applied', 'applied']);
    expect(progress).toMatchObject([{ done: 1, total: 3, wait: 8 }]);
    const { entries } = await ports.history.page(undefined, 1);
    expect(entries.map((entry) => entry.outcome)).toEqual(['applied', 'applied', 'applied']);
  });

  test('stops at the first refusal, and resumes from there', async () => {
    const ports = fakePorts({ api: throwing(2, () => refusal) });
    const planId = await proposePlan(ports, { alias: 'x' }, ...ids);
    const first = await applyPlan(ports, planId);
    expect(resultKinds(first)).toEqual(['applied', 'refused']);
    expect(first).toMatchObject({ notTried: 1, batch: { canResume: true, earlier: 0 } });
    const second = await applyPlan(ports, planId);
    expect(resultKinds(second)).toEqual(['applied', 'applied']);
    expect(batchOf(second)).toMatchObject({ earlier: 1, canResume: false });
    expect(await ports.history.batch(batchOf(second)?.id ?? '')).toHaveLength(4);
  });

  test('skips the refused step once, however often that is requested', async () => {
    const ports = fakePorts({ api: throwing(2, () => refusal) });
    const planId = await proposePlan(ports, { alias: 'x' }, ...ids);
    const first = await applyPlan(ports, planId);
    const failed = batchOf(first)?.failed;
    expect(failed).toBe(1);
    expect(await resumeBatch(ports, planId, ignoreReport, 0)).toEqual({ kind: 'moved-on', done: 1, total: 3 });
    const second = await resumeBatch(ports, planId, ignoreReport, failed);
    expect(resultKinds(second)).toEqual(['applied']);
    expect(batchOf(second)).toMatchObject({ earlier: 1, canResume: false });
    expect(await resumeBatch(ports, planId, ignoreReport, failed)).toEqual({ kind: 'no-plan' });
    expect(aliases(ports)).toEqual(['x', 'Alias', 'x']);
  });

  test('counts an integration removed meanwhile as skipped', async () => {
    const ports = fakePorts({ api: fakeApi({ documents }) });
    const planId = await proposePlan(ports, { alias: 'x' }, ...ids);
    ports.api.stored.delete('b');
    expect(resultKinds(await applyPlan(ports, planId))).toEqual(['applied', 'gone']);
    expect(batchOf(await applyPlan(ports, planId))).toMatchObject({ earlier: 1 });
  });

  test('cannot be discarded once it is finished', async () => {
    const ports = fakePorts({ api: fakeApi({ documents }) });
    const planId = await proposePlan(ports, { alias: 'x' }, ...ids);
    await applyPlan(ports, planId);
    expect(await stopBatch(ports, planId)).toBe('no-plan');
  });

  test('is not started a second time while it is running', async () => {
    const fake = fakePorts({ api: fakeApi({ documents }) });
    const ports: FakePorts = { ...fake, withLock: fakeMutex(fake.store) };
    const planId = await proposePlan(ports, { alias: 'x' }, ...ids);
    const [first, second] = await Promise.all([applyPlan(ports, planId), applyPlan(ports, planId)]);
    expect([first.kind, second.kind]).toEqual(
      expect.arrayContaining(['tried', expect.stringMatching('no-plan|running')]),
    );
    expect(updateCalls(ports)).toHaveLength(3);
  });

  test('resumes after an interruption while a step was being sent, and does not send it twice', async () => {
    const broken = new Error('the server of the app stopped');
    const ports = fakePorts({ api: throwing(3, () => broken) });
    const planId = await proposePlan(ports, { alias: 'x' }, ...ids);
    await expect(applyPlan(ports, planId)).rejects.toBe(broken);
    // The request had arrived.
    ports.api.edit('c', { alias: 'x' });
    const [progress] = [...ports.progress.saved.values()];
    await ports.progress.save('uAsker', {
      ...progress,
      ...{ id: planId, createdAt: 0, done: 2, succeeded: 2, leaseHolder: 'r', leaseExpiresAt: 1 },
    });
    const outcome = await applyPlan(ports, planId);
    expect(resultKinds(outcome)).toEqual(['already']);
    expect(batchOf(outcome)).toMatchObject({ earlier: 2, canResume: false });
    expect(aliases(ports)).toEqual(['x', 'x', 'x']);
  });

  test('is undone with one step for each integration if it was interrupted before a step was stored', async () => {
    const broken = new Error('the server of the app stopped');
    const ports = fakePorts({ api: throwing(2, () => broken) });
    const planId = await proposePlan(ports, { alias: 'x' }, ...ids);
    await expect(applyPlan(ports, planId)).rejects.toBe(broken);
    const outcome = await applyPlan(ports, planId);
    expect(resultKinds(outcome)).toEqual(['applied', 'applied']);
    const { steps } = undoPlan(await undo(ports, batchOf(outcome)?.id ?? ''));
    expect(steps.map(({ integrationId }) => integrationId).sort()).toEqual(ids);
  });

  test('stops on request, and can be resumed', async () => {
    const api = fakeApi({ documents });
    const ports: FakePorts = fakePorts({ api });
    const planId = await proposePlan(ports, { alias: 'x' }, ...ids);
    const stopping: FakePorts = {
      ...ports,
      api: { ...api, update: async (before, changes) => (await stopBatch(ports, planId), api.update(before, changes)) },
    };
    expect(await applyPlan(stopping, planId)).toMatchObject({ notTried: 2, batch: { canResume: true } });
    expect(resultKinds(await applyPlan(ports, planId))).toEqual(['applied', 'applied']);
  });

  test('with a version conflict proposes the rest on top of the other change', async () => {
    const ports = fakePorts({ api: fakeApi({ documents }) });
    const planId = await proposePlan(ports, { alias: 'x' }, ...ids);
    ports.api.edit('b', { emoji: ':x:' });
    const outcome = await applyPlan(ports, planId);
    expect(resultKinds(outcome)).toEqual(['applied', 'version-conflict']);
    const [, conflict] = outcome.kind === 'tried' ? outcome.results : [];
    expect(conflict).toMatchObject({
      proposal: { kind: 'plan', plan: { batchId: batchOf(outcome)?.id, steps: [{}, {}] } },
    });
    expect(await applyPlan(ports, planId)).toEqual({ kind: 'no-plan' });
  });
});
