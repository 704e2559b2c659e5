import { describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../../src/changes/apply-plan';
import { InvalidResponseError, NetworkError } from '../../../src/rocketchat/errors';
import { serverFailure, timeout } from '../../support/errors';
import { fakeApi } from '../../support/fakes/fake-api';
import { fakePorts } from '../../support/fakes/fake-ports';
import { resultKinds, proposePlan, updateCalls } from '../../support/plan-helpers';

describe.each<[title: string, error: Error, whenNothingIsStored: string]>([
  ['no answer came in time, so the server may still be working on it', timeout, 'unknown'],
  [
    'the connection was lost',
    new NetworkError('integrations.update', 'network', new Error('socket hang up')),
    'not-applied',
  ],
  ['a proxy answered', new InvalidResponseError('integrations.update', 502), 'not-applied'],
  ['the server failed', serverFailure, 'not-applied'],
])('%s', (_title, error, whenNothingIsStored) => {
  test('and the change was stored: applied', async () => {
    const ports = fakePorts({
      api: fakeApi({
        update: (store) => {
          store();
          throw error;
        },
      }),
    });
    expect(resultKinds(await applyPlan(ports, await proposePlan(ports, { alias: 'x' })))).toEqual(['applied']);
  });

  test('and nothing was stored: not applied, and the plan is kept', async () => {
    const ports = fakePorts({
      api: fakeApi({
        update: () => {
          throw error;
        },
      }),
    });
    const id = await proposePlan(ports, { alias: 'x' });
    expect(resultKinds(await applyPlan(ports, id))).toEqual([whenNothingIsStored]);
    expect(ports.plans.saved.size).toBe(1);
  });

  test('and reading back fails too: unknown, nothing is retried automatically, and the plan is kept', async () => {
    let isDown = false;
    const api = fakeApi({
      update: () => {
        isDown = true;
        throw error;
      },
      get: (_id, found) => {
        if (isDown) throw timeout;
        return found;
      },
    });
    const ports = fakePorts({ api });
    expect(resultKinds(await applyPlan(ports, await proposePlan(ports, { alias: 'x' })))).toEqual(['unknown']);
    expect([updateCalls(ports).length, ports.plans.saved.size]).toEqual([1, 1]);
  });

  test('and something else is stored: unknown', async () => {
    const api = fakeApi({
      update: (store) => {
        store();
        api.edit('out1', { alias: 'third' });
        throw error;
      },
    });
    const ports = fakePorts({ api });
    expect(resultKinds(await applyPlan(ports, await proposePlan(ports, { alias: 'x' })))).toEqual(['unknown']);
  });
});
