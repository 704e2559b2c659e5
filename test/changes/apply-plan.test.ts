import { describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../src/changes/apply-plan';
import { NotPermittedError } from '../../src/domain/permissions';
import { refusal, timeout } from '../support/errors';
import { fakeApi } from '../support/fakes/fake-api';
import { type FakePorts, fakePorts } from '../support/fakes/fake-ports';
import { resultKinds, conflictPlanId, proposePlan, updateCalls } from '../support/plan-helpers';

describe('a plan that nothing stands against', () => {
  test('is sent complete, once, and what was stored is compared', async () => {
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

  test('is applied once: the second time sends nothing', async () => {
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

  test('tells what the server stored differently, and what its compiler said', async () => {
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

describe('who may', () => {
  test('a plan of another person is none', async () => {
    const ports = fakePorts();
    const id = await proposePlan(ports, { alias: 'x' });
    expect(await applyPlan({ ...ports, person: { id: 'uOther', username: 'other' } }, id)).toEqual({ kind: 'no-plan' });
    expect(updateCalls(ports)).toEqual([]);
  });

  test('a person who lost the permission since sends nothing, and keeps the plan', async () => {
    const ports = fakePorts();
    const id = await proposePlan(ports, { alias: 'x' });
    const helpless = { ...ports, missingPermissions: () => fakePorts({ roles: ['user'] }).missingPermissions() };
    await expect(applyPlan(helpless, id)).rejects.toBeInstanceOf(NotPermittedError);
    expect(updateCalls(ports)).toEqual([]);
    expect(resultKinds(await applyPlan(ports, id))).toEqual(['applied']);
  });
});

describe('somebody else was faster', () => {
  test('nothing is sent; the change is proposed again on top of theirs, and keeps it', async () => {
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

  test('with the very same change: nothing is left to do', async () => {
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
      'made it one of the other type',
      (ports: FakePorts) => {
        ports.api.edit('out1', { type: 'webhook-incoming' });
      },
    ],
  ])('and %s: it is gone, and nothing is sent', async (_title, externalChanges) => {
    const ports = fakePorts();
    const id = await proposePlan(ports, { alias: 'x' });
    externalChanges(ports);
    expect(resultKinds(await applyPlan(ports, id))).toEqual(['gone']);
    expect(updateCalls(ports)).toEqual([]);
  });
});

describe('the server refuses', () => {
  test('the plan is kept for another try', async () => {
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

  test('those behind are not tried, and those before are not done again', async () => {
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

  test('the first of several: the others are counted', async () => {
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

test('when reading fails before anything was sent, the plan is kept', async () => {
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

test('when reading fails between two steps, what was applied is told and the rest is kept', async () => {
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

test('what nobody foresaw is thrown on, and not taken for a refusal', async () => {
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
