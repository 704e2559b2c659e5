import { expect, test } from '@jest/globals';
import { NotPermittedError } from '../../../src/domain/permissions';
import { undoChange } from '../../../src/interactions/buttons/undo-change';
import { outcomeMessage } from '../../../src/views/messages/outcome-message';
import { fakeContext } from '../../support/fakes/fake-context';
import { fakePorts } from '../../support/fakes/fake-ports';
import { elementsIn, textsIn } from '../../support/view-contents';
import { proposePlan } from '../../support/plan-helpers';

test('the Undo button of a result leads to a plan that undoes it', async () => {
  const context = fakeContext();
  const outcome = await context.changes.apply(await proposePlan(context.ports, { alias: 'x' }));
  const button = elementsIn(outcomeMessage(context, outcome)).find(({ actionId }) =>
    String(actionId).startsWith('undo/'),
  );
  expect(await undoChange(context, String(button?.value), undefined)).toEqual({ kind: 'done' });
  expect(textsIn(context.said)).toContain('Alias (alias): x → Alias');
  expect(context.ports.api.bodies).toHaveLength(1);
});

test('an unknown change is reported as missing', async () => {
  const context = fakeContext();
  expect(await undoChange(context, 'forged', undefined)).toEqual({ kind: 'done' });
  expect(context.said[0]?.text).toMatch(/^The history does not hold this change/);
});

test('is refused without the permission', async () => {
  await expect(undoChange(fakeContext(fakePorts({ roles: [] })), 'e1', undefined)).rejects.toBeInstanceOf(
    NotPermittedError,
  );
});
