import { describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../../src/changes/apply-plan';
import { applyStep } from '../../../src/changes/apply/apply-step';
import type { Outcome } from '../../../src/domain/change/outcome';
import type { EntryOutcome, HistoryEntry } from '../../../src/domain/history/history-entry';
import type { RawChanges } from '../../../src/domain/validation/parse-changes';
import { createVault } from '../../../src/storage/vault';
import { refusal, serverFailure, timeout } from '../../support/errors';
import { type FakeApi, fakeApi } from '../../support/fakes/fake-api';
import { type FakePorts, fakePorts } from '../../support/fakes/fake-ports';
import { fakeVault } from '../../support/fakes/fake-vault';
import { resultKinds, proposePlan } from '../../support/plan-helpers';

const entries = async ({ history }: FakePorts, id = 'out1'): Promise<readonly HistoryEntry[]> =>
  (await history.page(id, 1)).entries;

/** An update on a server that fails after or before storing it. */
const failing =
  (error: Error, stores = false) =>
  (store: () => unknown): never => {
    if (stores) store();
    throw error;
  };

async function tried(
  api: FakeApi,
  typed: RawChanges,
  ...ids: string[]
): Promise<{ ports: FakePorts; outcome: Outcome }> {
  const ports = fakePorts({ api });
  return { ports, outcome: await applyPlan(ports, await proposePlan(ports, typed, ...ids)) };
}

describe('the history entry', () => {
  test('is stored as unknown before the request is sent', async () => {
    const found: unknown[] = [];
    const api = fakeApi({
      update: (store) => {
        found.push(...ports.store.records.map(({ data }) => data));
        return store();
      },
    });
    const ports = fakePorts({ api });
    await applyPlan(ports, await proposePlan(ports, { alias: 'x' }));
    expect(found).toContainEqual(
      expect.objectContaining({
        ...{ outcome: 'unknown', actor: 'asker', integrationId: 'out1', name: 'Guggy' },
        ...{ before: { alias: 'Alias' }, after: { alias: 'x' } },
      }),
    );
    expect(await entries(ports)).toMatchObject([{ outcome: 'applied' }]);
  });

  test('includes what the server itself changed, with secrets encrypted', async () => {
    const api = fakeApi({ update: (store) => ({ ...store(), avatar: null }) });
    const { ports } = await tried(api, { token: 'newToken' });
    expect(await entries(ports)).toMatchObject([
      {
        before: { token: fakeVault.encrypt('tokOutgoing'), avatar: 'https://x.test/a.png' },
        after: { token: fakeVault.encrypt('newToken'), avatar: null },
      },
    ]);
    expect(JSON.stringify([...ports.store.records, ...ports.plans.saved, ...ports.audited])).not.toMatch(
      /tokOutgoing|newToken/,
    );
  });

  test.each<[string, FakeApi, EntryOutcome]>([
    ['stored: applied', fakeApi(), 'applied'],
    ['refused: refused', fakeApi({ update: failing(refusal) }), 'refused'],
    ['failed at the server: not applied', fakeApi({ update: failing(serverFailure) }), 'not-applied'],
    ['failed but stored: applied', fakeApi({ update: failing(serverFailure, true) }), 'applied'],
    ['never answered: unknown', fakeApi({ update: failing(timeout) }), 'unknown'],
  ])('%s, and the audit room gets one message', async (_title, api, outcome) => {
    const { ports } = await tried(api, { alias: 'x' });
    expect(await entries(ports)).toMatchObject([{ outcome, after: { alias: 'x' } }]);
    expect(ports.audited).toEqual(await entries(ports));
  });

  test('is written for each integration of a plan, with the reason', async () => {
    const ports = fakePorts();
    const requests = ['in1', 'out1'];
    await applyPlan(ports, await proposePlan(ports, { enabled: false }, ...requests));
    for (const id of requests) expect(await entries(ports, id)).toMatchObject([{ after: { enabled: false } }]);
    expect(ports.audited.map(({ integrationId }) => integrationId)).toEqual(requests);
  });

  test('of an unexpected error stays unknown', async () => {
    const ports = fakePorts({ api: fakeApi({ update: failing(new TypeError('a fault of the app')) }) });
    await expect(applyPlan(ports, await proposePlan(ports, { alias: 'x' }))).rejects.toThrow(TypeError);
    expect(await entries(ports)).toMatchObject([{ outcome: 'unknown' }]);
  });
});

test('what was applied counts as seen, so that it is not recorded as an external change', async () => {
  const { ports } = await tried(fakeApi(), { alias: 'x' });
  expect(await ports.history.lastSeenVersion('out1')).toMatchObject({
    actor: 'asker',
    updatedAt: ports.api.stored.get('out1')?._updatedAt,
    values: { alias: 'x' },
  });
});

describe('sends and records nothing', () => {
  test('when the plan’s secret was encrypted with another token, even if somebody was faster', async () => {
    const ports = fakePorts();
    const planId = await proposePlan(ports, { token: 'newToken', alias: 'x' });
    ports.api.edit('out1', { emoji: ':theirs:' });
    // The last seen version was encrypted with the former token too.
    const replaced = fakePorts({ api: ports.api });
    const outcome = await applyPlan(
      { ...replaced, plans: ports.plans, vault: () => Promise.resolve(createVault('the new token')) },
      planId,
    );
    expect(resultKinds(outcome)).toEqual(['secret-undecryptable']);
    expect(ports.api.bodies).toEqual([]);
    expect([await entries(replaced), replaced.audited, ports.plans.saved.size]).toEqual([[], [], 0]);
  });

  test('except the change of the faster person, which is shown', async () => {
    const ports = fakePorts();
    const planId = await proposePlan(ports, { alias: 'x' });
    ports.api.edit('out1', { emoji: ':theirs:', _updatedBy: { username: 'joe' } });
    const plan = await ports.plans.load('uAsker', planId);
    const [step] = plan?.steps ?? [];
    if (plan === undefined || step === undefined) throw new Error('there is no plan');
    expect(await applyStep(ports, plan, step)).toMatchObject({ kind: 'version-conflict', changedBy: 'joe' });
    expect(await entries(ports)).toMatchObject([{ outcome: 'external', actor: 'joe' }]);
    expect(ports.audited).toEqual([]);
  });
});

test.each<[string, RawChanges, string, boolean]>([
  ['the script of an incoming integration', { script: 'a' }, 'in1', true],
  ['another field of an incoming integration', { alias: 'x' }, 'in1', false],
  ['the script of an outgoing integration', { script: 'a' }, 'out1', false],
])('after a refusal of %s, says whether the new script may run', async (_title, typed, id, mayRun) => {
  const { outcome } = await tried(fakeApi({ update: failing(refusal) }), typed, id);
  expect(outcome).toMatchObject({ results: [{ kind: 'refused', mayRunNewScript: mayRun }] });
});
