import { expect, test } from '@jest/globals';
import { NotPermittedError } from '../../../src/domain/permissions';
import { repair } from '../../../src/interactions/buttons/repair';
import { fakeContext } from '../../support/fakes/fake-context';
import { fakePorts } from '../../support/fakes/fake-ports';
import { textsIn } from '../../support/view-contents';

test('proposes to resend everything, which changes nothing and is recorded', async () => {
  const context = fakeContext();
  const { ports } = context;
  expect(await repair(context, 'in1', undefined)).toEqual({ kind: 'done' });
  expect(textsIn(context.said)).toContain('Everything is sent once more as it is stored.');
  expect(ports.api.bodies).toEqual([]);
  const before = ports.api.stored.get('in1');
  const [plan] = [...ports.plans.saved.values()];
  expect(await context.changes.apply(plan?.id ?? '')).toMatchObject({
    results: [{ kind: 'applied', diff: [], deviations: [] }],
  });
  expect(ports.api.bodies).toMatchObject([{ integrationId: 'in1', script: '', name: 'Deployments' }]);
  expect({ ...ports.api.stored.get('in1'), _updatedAt: '' }).toMatchObject({ ...before, _updatedAt: '' });
  expect((await ports.history.page('in1', 1)).entries).toMatchObject([{ outcome: 'applied', before: {}, after: {} }]);
});

test('is refused without the permission', async () => {
  await expect(repair(fakeContext(fakePorts({ roles: [] })), 'in1', undefined)).rejects.toBeInstanceOf(
    NotPermittedError,
  );
});
