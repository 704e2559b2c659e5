import { describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../../src/changes/apply-plan';
import { propose } from '../../../src/changes/propose/propose';
import type { Outcome } from '../../../src/domain/change/outcome';
import type { EntryOutcome } from '../../../src/domain/history/history-entry';
import { defaultValues, unstoredId } from '../../../src/domain/integration/new-integration';
import { NotPermittedError } from '../../../src/domain/permissions';
import type { RawChanges } from '../../../src/domain/validation/parse-changes';
import { createVault } from '../../../src/storage/vault';
import { refusal, serverFailure, timeout } from '../../support/errors';
import { type FakeApi, fakeApi } from '../../support/fakes/fake-api';
import { type FakePorts, fakePorts } from '../../support/fakes/fake-ports';
import { resultKinds } from '../../support/plan-helpers';

const outgoing: RawChanges = { name: 'New one', channel: '#general', urls: 'https://hook.test/new' };
const incoming: RawChanges = { name: 'New one', channel: '#general' };

async function planned(ports: FakePorts, typed: RawChanges): Promise<string> {
  const type = typed.urls === undefined ? 'webhook-incoming' : 'webhook-outgoing';
  const proposal = await propose(ports, [{ kind: 'create', type, values: defaultValues[type], typed }]);
  if (proposal.kind !== 'plan') throw new Error(`no plan: ${JSON.stringify(proposal)}`);
  return proposal.plan.id;
}

async function tried(api: FakeApi, typed: RawChanges): Promise<{ ports: FakePorts; outcome: Outcome }> {
  const ports = fakePorts({ api });
  return { ports, outcome: await applyPlan(ports, await planned(ports, typed)) };
}

/** A creation on a server that fails after or before storing it. */
const failing =
  (error: Error, stores = false) =>
  (store: () => unknown): never => {
    if (stores) store();
    throw error;
  };

describe('a new integration', () => {
  test('is sent completely and once, only when its plan is applied', async () => {
    const ports = fakePorts();
    const planId = await planned(ports, incoming);
    expect(ports.api.creations).toEqual([]);
    const outcome = await applyPlan(ports, planId);
    expect(outcome).toMatchObject({
      results: [{ kind: 'applied', change: 'created', integration: { id: 'created1' }, deviations: [] }],
    });
    expect(ports.api.creations).toEqual([
      {
        ...{ type: 'webhook-incoming', name: 'New one', channel: '#general', username: 'rocket.cat', enabled: true },
        ...{ scriptEnabled: false, scriptEngine: 'isolated-vm', overrideDestinationChannelEnabled: false },
      },
    ]);
    expect(resultKinds(await applyPlan(ports, planId))).toEqual(['no-plan']);
  });

  test('of the incoming type shows its webhook URL without the token', async () => {
    const { outcome } = await tried(fakeApi(), incoming);
    expect(outcome).toMatchObject({ results: [{ webhookUrl: 'https://chat.test/hooks/created1/…' }] });
    expect(JSON.stringify(outcome)).not.toContain('tok-created1');
  });

  test('of the outgoing type gets a token, which is in the result and stored nowhere', async () => {
    const { ports, outcome } = await tried(fakeApi(), outgoing);
    const [{ token } = { token: '' }] = ports.api.creations;
    expect(token).toMatch(/^generatedToken/);
    expect(outcome).toMatchObject({ results: [{ generatedToken: token }] });
    expect(JSON.stringify([ports.store.records, [...ports.plans.saved], ports.audited])).not.toContain(String(token));
  });

  test('with a typed token gets that token, and the result does not show it', async () => {
    const { ports, outcome } = await tried(fakeApi(), { ...outgoing, token: 'typedToken' });
    expect(ports.api.creations).toMatchObject([{ token: 'typedToken' }]);
    expect(outcome).not.toHaveProperty('results.0.generatedToken');
  });

  test('is in the history under the id that the server gave it, with its last seen version', async () => {
    const { ports } = await tried(fakeApi(), incoming);
    const { entries } = await ports.history.page('created1', 1);
    expect(entries).toMatchObject([
      { kind: 'created', outcome: 'applied', name: 'New one', actor: 'asker', after: { channel: ['#general'] } },
    ]);
    expect((await ports.history.page(undefined, 1)).entries).toEqual(entries);
    expect((await ports.history.page(unstoredId, 1)).entries).toEqual([]);
    expect(await ports.history.load(entries[0]?.id ?? '')).toEqual(entries[0]);
    expect(await ports.history.lastSeenVersion('created1')).toMatchObject({ actor: 'asker' });
    expect(ports.audited).toEqual(entries);
  });
});

test.each([
  [{ major: 8, minor: 6 }, true],
  [{ major: 8, minor: 3 }, undefined],
  [undefined, undefined],
])('can skip transpiling if release %j supports that', async (release, stored) => {
  const ports = fakePorts(release === undefined ? {} : { release });
  const type = 'webhook-incoming';
  const typed = { ...incoming, skipTranspile: 'true' };
  const proposal = await propose(ports, [{ kind: 'create', type, values: defaultValues[type], typed }]);
  if (proposal.kind === 'plan') await applyPlan(ports, proposal.plan.id);
  expect(ports.api.creations.map(({ skipTranspile }) => skipTranspile)).toEqual(stored === undefined ? [] : [stored]);
  expect(proposal.kind).toBe(stored === undefined ? 'invalid' : 'plan');
});

describe('its outcome', () => {
  test.each<[string, FakeApi, EntryOutcome]>([
    ['refused: refused', fakeApi({ create: failing(refusal) }), 'refused'],
    ['failed and not found: not applied', fakeApi({ create: failing(serverFailure) }), 'not-applied'],
    ['unanswered and not found: unknown', fakeApi({ create: failing(timeout) }), 'unknown'],
    ['failed but found: applied', fakeApi({ create: failing(serverFailure, true) }), 'applied'],
    ['unanswered but found: applied', fakeApi({ create: failing(timeout, true) }), 'applied'],
  ])('%s', async (_title, api, outcome) => {
    const { ports, outcome: reported } = await tried(api, outgoing);
    expect(resultKinds(reported)).toEqual([outcome]);
    expect((await ports.history.page(undefined, 1)).entries).toMatchObject([{ kind: 'created', outcome }]);
    expect(ports.audited).toMatchObject([{ outcome }]);
  });

  test('does not mistake an integration that the app created earlier under this name for the new one', async () => {
    const { ports } = await tried(fakeApi(), incoming);
    const failingPorts = { ...ports, api: { ...ports.api, create: () => Promise.reject(serverFailure) } };
    expect(resultKinds(await applyPlan(failingPorts, await planned(ports, incoming)))).toEqual(['not-applied']);
  });

  test('does not mistake an older integration of this name for the new one', async () => {
    const { ports } = await tried(fakeApi({ create: failing(serverFailure) }), incoming);
    await ports.api.create('webhook-incoming', { name: 'x' }).catch(() => undefined);
    ports.api.stored.set('old', {
      ...{ _id: 'old', type: 'webhook-incoming', name: 'New one', channel: ['#general'], username: 'rocket.cat' },
      ...{ enabled: true, scriptEnabled: false, scriptEngine: 'isolated-vm', _createdAt: '2020-01-01T00:00:00.000Z' },
    });
    expect(resultKinds(await applyPlan(ports, await planned(ports, incoming)))).toEqual(['not-applied']);
  });

  test.each<[string, Error, number]>([
    ['refused', refusal, 1],
    ['unknown, because a retry could create a second one', timeout, 0],
  ])('whether its plan can be retried: %s', async (_title, error, kept) => {
    const { ports } = await tried(fakeApi({ create: failing(error) }), incoming);
    expect(ports.plans.saved.size).toBe(kept);
  });
});

describe('sends nothing', () => {
  test('without the permission', async () => {
    const ports = fakePorts();
    const planId = await planned(ports, incoming);
    const unpermitted = { ...ports, missingPermissions: () => fakePorts({ roles: ['user'] }).missingPermissions() };
    await expect(applyPlan(unpermitted, planId)).rejects.toBeInstanceOf(NotPermittedError);
    await expect(planned({ ...ports, ...unpermitted }, incoming)).rejects.toBeInstanceOf(NotPermittedError);
    expect(ports.api.creations).toEqual([]);
  });

  test('when the plan’s token was encrypted with another service token', async () => {
    const ports = fakePorts();
    const planId = await planned(ports, outgoing);
    const replaced = { ...ports, vault: () => Promise.resolve(createVault('the new token')) };
    expect(resultKinds(await applyPlan(replaced, planId))).toEqual(['secret-undecryptable']);
    expect(ports.api.creations).toEqual([]);
  });

  test.each<[string, RawChanges, string]>([
    ['no name', { ...incoming, name: '' }, 'name'],
    ['no channel for an incoming integration', { name: 'x' }, 'channel'],
    ['no channel for an outgoing integration', { name: 'x', urls: 'https://a.test' }, 'channel'],
    ['no URL', { ...outgoing, urls: ' ' }, 'urls'],
    ['a channel without # or @', { ...incoming, channel: 'general' }, 'channel'],
    ['a script that does not compile', { ...incoming, scriptEnabled: 'true', script: 'class {' }, 'script'],
  ])('with %s, which is reported at its field', async (_title, typed, field) => {
    const ports = fakePorts();
    const type = typed.urls === undefined ? 'webhook-incoming' : 'webhook-outgoing';
    const proposal = await propose(ports, [{ kind: 'create', type, values: defaultValues[type], typed }]);
    expect(proposal.kind === 'invalid' ? Object.keys(proposal.invalid[0]?.problems ?? {}) : []).toEqual([field]);
  });
});
