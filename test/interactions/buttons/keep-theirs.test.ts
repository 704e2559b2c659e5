import { beforeEach, describe, expect, test } from '@jest/globals';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import { keepTheirs } from '../../../src/interactions/buttons/keep-theirs';
import { proposalMessage } from '../../../src/views/messages/proposal-message';
import { type FakeContext, fakeContext } from '../../support/fakes/fake-context';
import { fakeVault } from '../../support/fakes/fake-vault';
import { elementsIn, textsIn } from '../../support/view-contents';
import { outgoing } from '../../support/stored-integration';

const gone = 'This plan has been applied already, or it is older than 15 minutes. Nothing was changed now.';

let context: FakeContext;
let value: string;

/** The button for the alias, which two people changed. */
beforeEach(async () => {
  context = fakeContext();
  context.ports.api.edit('out1', { alias: 'theirs' });
  const baseVersion = takeSnapshot(outgoing(), fakeVault);
  const typed = { alias: 'mine', name: 'Mine' };
  const message = proposalMessage(
    context,
    await context.changes.propose([{ integrationId: 'out1', baseVersion, typed }]),
  );
  value = String(elementsIn(message).find(({ actionId }) => actionId === 'keep-theirs/out1/alias')?.value);
});

describe('the “keep theirs” button', () => {
  test('shows a new plan without that field, and sends nothing', async () => {
    expect(await keepTheirs(context, value, undefined)).toEqual({ kind: 'done' });
    expect(context.said[0]?.text).toBe('Change of Guggy: not made yet');
    expect(textsIn(context.said)).toContain('Name (name): Guggy → Mine');
    expect(textsIn(context.said).join('\n')).not.toMatch(/Apply makes it|→ mine/);
    expect(context.ports.api.bodies).toEqual([]);
  });

  test('pressed twice says that the plan is gone', async () => {
    await keepTheirs(context, value, undefined);
    await keepTheirs(context, value, undefined);
    expect(context.said[1]).toEqual({ text: gone });
  });

  test.each(['', 'nonsense', '[]', '["nope","out1","alias"]', '["plan1","out1","constructor"]', '{"a":1}'])(
    'with the forged value “%s” finds no plan, and removes none',
    async (forged) => {
      expect(await keepTheirs(context, forged, undefined)).toEqual({ kind: 'done' });
      expect(context.said).toEqual([{ text: gone }]);
      expect(context.ports.plans.saved.size).toBe(1);
    },
  );
});
