import { beforeEach, describe, expect, test } from '@jest/globals';
import { applyPlan } from '../../../src/changes/apply-plan';
import { propose } from '../../../src/changes/propose/propose';
import { history } from '../../../src/commands/history';
import { show } from '../../../src/commands/show';
import { undo } from '../../../src/commands/undo';
import { NotPermittedError } from '../../../src/domain/permissions';
import { fakeApi } from '../../support/fakes/fake-api';
import { type FakeContext, fakeContext } from '../../support/fakes/fake-context';
import { fakePorts } from '../../support/fakes/fake-ports';
import { elementsIn, textsIn } from '../../support/view-contents';
import { firstEntryId } from '../../support/plan-helpers';
import { incomingDocument, outgoingDocument } from '../../support/stored-integration';

let context: FakeContext;

beforeEach(() => {
  const documents = [outgoingDocument(), incomingDocument(), incomingDocument({ _id: 'in2', name: 'Guggy two' })];
  context = fakeContext(fakePorts({ api: fakeApi({ documents }) }));
});

/** Removes an integration. @returns the id of the history entry */
async function remove(integrationId: string): Promise<string> {
  const proposal = await propose(context.ports, [{ kind: 'remove', integrationId }]);
  if (proposal.kind !== 'plan') throw new Error('no plan');
  return firstEntryId(await applyPlan(context.ports, proposal.plan.id));
}

const saidText = (): string => context.said.map((message) => [message.text, ...textsIn(message)].join('\n')).join('\n');

const runs = (): unknown[] => elementsIn(context.said).map(({ value }) => value);

describe('a removed integration', () => {
  test.each(['Guggy', 'gUGGY', 'out1'])(
    'is recreated by undoing “%s”, although a part of that matches another integration',
    async (reference) => {
      await remove('out1');
      await undo(context, [reference]);
      expect([...context.ports.plans.saved.values()]).toMatchObject([
        { steps: [{ kind: 'create', changes: { name: 'Guggy' } }] },
      ]);
    },
  );

  test.each(['Guggy', 'out1'])('shows its history by “%s”', async (reference) => {
    await remove('out1');
    await history(context, [reference]);
    expect(context.said[0]?.text).toBe('History of Guggy, the newest first');
    expect(saidText()).toContain(' · asker · Guggy · removed · ');
  });

  test('is mentioned when somebody looks for it', async () => {
    await remove('out1');
    await remove('in2');
    await show(context, ['Guggy']);
    expect(saidText()).toMatch(
      /^No integration is found by “Guggy”.* Guggy was removed by asker \(.*\)\. To create it again: \/integrations undo Guggy$/,
    );
  });

  test('is no longer matched once another integration has its name', async () => {
    await remove('out1');
    context.ports.api.stored.set('out9', outgoingDocument({ _id: 'out9' }));
    await undo(context, ['Guggy']);
    expect(saidText()).toBe('The history holds no change of Guggy that could be taken back.');
  });

  test('is not mentioned to a person who may not see its type', async () => {
    await remove('out1');
    const incomingOnly = { 'manage-incoming-integrations': ['helper'], 'manage-own-incoming-integrations': ['helper'] };
    const helper = fakePorts({ roles: ['helper'], api: fakeApi({ permissions: incomingOnly, documents: [] }) });
    context = fakeContext({ ...helper, history: context.ports.history });
    await undo(context, ['Guggy']);
    expect(saidText()).toMatch(/^No integration is found by “Guggy”\. .* Those of type webhook-outgoing are not shown/);
    await expect(
      undo(fakeContext({ ...fakePorts({ roles: [] }), history: context.ports.history }), ['Guggy']),
    ).rejects.toBeInstanceOf(NotPermittedError);
  });

  test('is offered along with others of the same name, instead of guessing', async () => {
    await remove('out1');
    context.ports.api.stored.set('out9', outgoingDocument({ _id: 'out9' }));
    await remove('out9');
    await undo(context, ['Guggy']);
    expect(context.said[0]?.text).toBe('Several that were called “Guggy” have been removed. Which one?');
    expect(runs()).toEqual(['["undo","out9"]', '["undo","out1"]']);
    expect(context.ports.plans.saved.size).toBe(0);
    context.said.length = 0;
    await history(context, ['Guggy', 'page', '1']);
    expect(runs()).toEqual(['["history","out9","page","1"]', '["history","out1","page","1"]']);
  });
});
