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

/** The update of a server that fails, once it has stored or without. */
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

describe('the entry of the history', () => {
  test('stands there before the request is sent, as not known', async () => {
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

  test('holds also what the server itself changed, and the secrets sealed', async () => {
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
    ['what was stored is applied', fakeApi(), 'applied'],
    ['what was refused is refused', fakeApi({ update: failing(refusal) }), 'refused'],
    ['what failed at the server is not applied', fakeApi({ update: failing(serverFailure) }), 'not-applied'],
    [
      'what failed and was stored all the same is applied',
      fakeApi({ update: failing(serverFailure, true) }),
      'applied',
    ],
    ['what was never answered is not known', fakeApi({ update: failing(timeout) }), 'unknown'],
  ])('%s, and the audit room is told so, once', async (_title, api, outcome) => {
    const { ports } = await tried(api, { alias: 'x' });
    expect(await entries(ports)).toMatchObject([{ outcome, after: { alias: 'x' } }]);
    expect(ports.audited).toEqual(await entries(ports));
  });

  test('of each integration of a plan is one of its own, with the reason', async () => {
    const ports = fakePorts();
    const requests = ['in1', 'out1'];
    await applyPlan(ports, await proposePlan(ports, { enabled: false }, ...requests));
    for (const id of requests) expect(await entries(ports, id)).toMatchObject([{ after: { enabled: false } }]);
    expect(ports.audited.map(({ integrationId }) => integrationId)).toEqual(requests);
  });

  test('of a fault that nobody foresaw stays as not known', async () => {
    const ports = fakePorts({ api: fakeApi({ update: failing(new TypeError('a fault of the app')) }) });
    await expect(applyPlan(ports, await proposePlan(ports, { alias: 'x' }))).rejects.toThrow(TypeError);
    expect(await entries(ports)).toMatchObject([{ outcome: 'unknown' }]);
  });
});

test('what was applied is known, so that the next look takes it for nobody else’s', async () => {
  const { ports } = await tried(fakeApi(), { alias: 'x' });
  expect(await ports.history.lastSeenVersion('out1')).toMatchObject({
    actor: 'asker',
    updatedAt: ports.api.stored.get('out1')?._updatedAt,
    values: { alias: 'x' },
  });
});

describe('nothing is sent and nothing recorded', () => {
  test('where the plan’s secret was sealed with another token, also where somebody was faster', async () => {
    const ports = fakePorts();
    const planId = await proposePlan(ports, { token: 'newToken', alias: 'x' });
    ports.api.edit('out1', { emoji: ':theirs:' });
    // What was known was sealed with the former token too.
    const replaced = fakePorts({ api: ports.api });
    const outcome = await applyPlan(
      { ...replaced, plans: ports.plans, vault: () => Promise.resolve(createVault('the new token')) },
      planId,
    );
    expect(resultKinds(outcome)).toEqual(['secret-undecryptable']);
    expect(ports.api.bodies).toEqual([]);
    expect([await entries(replaced), replaced.audited, ports.plans.saved.size]).toEqual([[], [], 0]);
  });

  test('but the change of whoever was faster, which is told', async () => {
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
  ['the script of an incoming one', { script: 'a' }, 'in1', true],
  ['another field of an incoming one', { alias: 'x' }, 'in1', false],
  ['the script of an outgoing one', { script: 'a' }, 'out1', false],
])('after a refusal of %s the new script may run: that is told only there', async (_title, typed, id, mayRun) => {
  const { outcome } = await tried(fakeApi({ update: failing(refusal) }), typed, id);
  expect(outcome).toMatchObject({ results: [{ kind: 'refused', mayRunNewScript: mayRun }] });
});
