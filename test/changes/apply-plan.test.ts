import { describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../src/changes/apply-plan';
import { NotPermittedError } from '../../src/domain/permissions';
import { refusal, timeout } from '../support/errors';
import { fakeApi } from '../support/fakes/fake-api';
import { type FakePorts, fakePorts } from '../support/fakes/fake-ports';
import { resultKinds, conflictPlanId, proposePlan, updateCalls } from '../support/plan-helpers';

describe('a plan without obstacles', () => {
  test('is sent completely, once, and compared with what was stored', async () => {
    const ports = fakePorts();
    const outcome = await applyPlan(ports, await proposePlan(ports, { alias: 'x' }));
    expect(outcome).toMatchObject({
      kind: 'tried',
      notTried: 0,
      results: [{ kind: 'applied', deviations: [], scriptError: undefined }],
    });
    expect(ports.api.bodies).toMatchObject([
      { integrationId: 'out1', alias: 'x', token: 'tokOutgoing', channel: '#general' },
    ]);
    expect(ports.api.stored.get('out1')).toMatchObject({
      alias: 'x',
      emoji: ':ghost:',
      triggerWords: ['!go', '!stop'],
    });
  });

  test('is applied only once', async () => {
    const ports = fakePorts();
    const id = await proposePlan(ports, { alias: 'x' });
    const outcomes = await Promise.all([applyPlan(ports, id), applyPlan(ports, id)]);
    expect(outcomes.map(resultKinds)).toEqual([['applied'], ['no-plan']]);
    expect(updateCalls(ports)).toEqual(['update out1']);
  });

  test('changes several integrations one after the other', async () => {
    const ports = fakePorts();
    expect(resultKinds(await applyPlan(ports, await proposePlan(ports, { enabled: false }, 'in1', 'out1')))).toEqual([
      'applied',
      'applied',
    ]);
    expect(updateCalls(ports)).toEqual(['update in1', 'update out1']);
  });

  test('reports what the server stored differently, and the compiler’s error', async () => {
    const api = fakeApi({
      update: (store) => ({
        ...store(),
        alias: 'other',
        scriptEnabled: true,
        scriptError: { message: 'Unexpected token' },
      }),
    });
    const ports = fakePorts({ api });
    const outcome = await applyPlan(ports, await proposePlan(ports, { alias: 'x', scriptEnabled: true, script: 'a' }));
    const [result] = outcome.kind === 'tried' ? outcome.results : [];
    expect(result).toMatchObject({ kind: 'applied', scriptError: 'Unexpected token' });
    expect(result?.kind === 'applied' ? result.deviations : []).toMatchObject([{ asked: 'x', stored: 'other' }]);
  });
});

describe('permissions', () => {
  test('nobody can apply another person’s plan', async () => {
    const ports = fakePorts();
    const id = await proposePlan(ports, { alias: 'x' });
    expect(await applyPlan({ ...ports, person: { id: 'uOther', username: 'other' } }, id)).toEqual({ kind: 'no-plan' });
    expect(updateCalls(ports)).toEqual([]);
  });

  test('a person who has lost the permission sends nothing and keeps the plan', async () => {
    const ports = fakePorts();
    const id = await proposePlan(ports, { alias: 'x' });
    const unpermitted = { ...ports, missingPermissions: () => fakePorts({ roles: ['user'] }).missingPermissions() };
    await expect(applyPlan(unpermitted, id)).rejects.toBeInstanceOf(NotPermittedError);
    expect(updateCalls(ports)).toEqual([]);
    expect(resultKinds(await applyPlan(ports, id))).toEqual(['applied']);
  });
});

describe('when somebody else was faster', () => {
  test('nothing is sent, and the change is proposed again on top of theirs', async () => {
    const ports = fakePorts();
    const id = await proposePlan(ports, { alias: 'mine' });
    ports.api.edit('out1', { emoji: ':theirs:', _updatedBy: { username: 'joe' } });
    const outcome = await applyPlan(ports, id);
    expect(updateCalls(ports)).toEqual([]);
    expect(outcome).toMatchObject({
      results: [
        {
          kind: 'version-conflict',
          integration: { updatedBy: 'joe' },
          externalChanges: [{ from: ':ghost:', to: ':theirs:' }],
          proposal: { kind: 'plan' },
        },
      ],
    });
    expect(resultKinds(await applyPlan(ports, conflictPlanId(outcome)))).toEqual(['applied']);
    expect(ports.api.stored.get('out1')).toMatchObject({ alias: 'mine', emoji: ':theirs:' });
  });

  test('with the same change, nothing is left to do', async () => {
    const ports = fakePorts();
    const id = await proposePlan(ports, { alias: 'x' });
    ports.api.edit('out1', { alias: 'x' });
    expect(await applyPlan(ports, id)).toMatchObject({
      results: [{ kind: 'version-conflict', proposal: { kind: 'nothing-to-do' } }],
    });
  });

  test.each([
    ['removed it', (ports: FakePorts) => ports.api.stored.delete('out1')],
    [
      'changed its type',
      (ports: FakePorts) => {
        ports.api.edit('out1', { type: 'webhook-incoming' });
      },
    ],
  ])('and %s, it counts as gone and nothing is sent', async (_title, externalChanges) => {
    const ports = fakePorts();
    const id = await proposePlan(ports, { alias: 'x' });
    externalChanges(ports);
    expect(resultKinds(await applyPlan(ports, id))).toEqual(['gone']);
    expect(updateCalls(ports)).toEqual([]);
  });
});

describe('when the server refuses', () => {
  test('the plan is kept for a retry', async () => {
    let refuses = true;
    const api = fakeApi({
      update: (store) => {
        if (refuses) throw refusal;
        return store();
      },
    });
    const ports = fakePorts({ api });
    const id = await proposePlan(ports, { alias: 'x' });
    expect(await applyPlan(ports, id)).toMatchObject({
      results: [{ kind: 'refused', failure: refusal.failure }],
    });
    refuses = false;
    expect(resultKinds(await applyPlan(ports, id))).toEqual(['applied']);
  });

  test('later steps are not tried, and earlier steps are not repeated', async () => {
    let refuses = true;
    const api = fakeApi({
      update: (store) => {
        if (refuses && api.calls[api.calls.length - 1] === 'update out1') throw refusal;
        return store();
      },
    });
    const ports = fakePorts({ api });
    const id = await proposePlan(ports, { enabled: false }, 'in1', 'out1');
    expect(resultKinds(await applyPlan(ports, id))).toEqual(['applied', 'refused']);
    refuses = false;
    expect(resultKinds(await applyPlan(ports, id))).toEqual(['applied']);
    expect(updateCalls(ports)).toEqual(['update in1', 'update out1', 'update out1']);
  });

  test('the first of several, the others are counted as not tried', async () => {
    const ports = fakePorts({
      api: fakeApi({
        update: () => {
          throw refusal;
        },
      }),
    });
    expect(await applyPlan(ports, await proposePlan(ports, { enabled: false }, 'in1', 'out1'))).toMatchObject({
      results: [{ kind: 'refused' }],
      notTried: 1,
    });
  });
});

test('a read error before anything is sent keeps the plan', async () => {
  let isDown = false;
  const ports = fakePorts({
    api: fakeApi({
      get: (_id, found) => {
        if (isDown) throw timeout;
        return found;
      },
    }),
  });
  const id = await proposePlan(ports, { alias: 'x' });
  isDown = true;
  await expect(applyPlan(ports, id)).rejects.toBe(timeout);
  isDown = false;
  expect(resultKinds(await applyPlan(ports, id))).toEqual(['applied']);
});

test('a read error between two steps reports what was applied and keeps the rest', async () => {
  let isDown = true;
  const api = fakeApi({
    get: (id, found) => {
      if (isDown && id === 'out1' && api.calls.includes('update in1')) throw timeout;
      return found;
    },
  });
  const ports = fakePorts({ api });
  const id = await proposePlan(ports, { enabled: false }, 'in1', 'out1');
  const outcome = await applyPlan(ports, id);
  expect(resultKinds(outcome)).toEqual(['applied', 'stopped']);
  expect(outcome).toMatchObject({ results: [{}, { failure: timeout.failure }] });
  isDown = false;
  expect(resultKinds(await applyPlan(ports, id))).toEqual(['applied']);
  expect(updateCalls(ports)).toEqual(['update in1', 'update out1']);
});

test('an unexpected error is rethrown, not treated as a refusal', async () => {
  const fault = new TypeError('a fault of the app');
  const ports = fakePorts({
    api: fakeApi({
      update: () => {
        throw fault;
      },
    }),
  });
  await expect(applyPlan(ports, await proposePlan(ports, { alias: 'x' }))).rejects.toBe(fault);
});
