import { describe, expect, test } from '@jest/globals';
import { toggle } from '../../src/commands/toggle';
import type { Plan } from '../../src/domain/change/plan';
import { fakeApi } from '../support/fakes/fake-api';
import { type FakeContext, fakeContext } from '../support/fakes/fake-context';
import { fakePorts } from '../support/fakes/fake-ports';
import { elementsIn } from '../support/view-contents';
import { incomingDocument, outgoingDocument } from '../support/stored-integration';

const documents = [
  outgoingDocument(),
  incomingDocument(),
  incomingDocument({ _id: 'in2', name: 'my old hook' }),
  incomingDocument({ _id: 'in3', name: 'Twin' }),
  incomingDocument({ _id: 'in4', name: 'twin', enabled: false }),
];

async function disable(...args: string[]): Promise<FakeContext> {
  const context = fakeContext(fakePorts({ api: fakeApi({ documents }) }));
  await toggle('disable')(context, args);
  return context;
}

const plannedIn = ({ ports }: FakeContext): (string | undefined)[] =>
  [...ports.plans.saved.values()].flatMap(({ steps }: Plan) => steps.map(({ integrationId }) => integrationId));

describe('disable', () => {
  test.each([
    ['one word', ['Guggy'], ['out1']],
    ['one name of several words', ['my', 'old', 'hook'], ['in2']],
    ['a name in quotes', ['my old hook'], ['in2']],
    ['several references', ['Guggy', 'in1'], ['out1', 'in1']],
    ['the same one twice', ['Guggy', 'out1'], ['out1']],
  ])('understands %s, in one plan', async (_title, args, planned) => {
    const context = await disable(...args);
    expect(plannedIn(context)).toEqual(planned);
    expect(context.ports.plans.saved.size).toBe(1);
    expect(context.ports.api.bodies).toEqual([]);
  });

  test('shows its usage if nothing is named', async () => {
    expect((await disable()).said).toEqual([{ text: 'Name an integration: /integrations disable REF …' }]);
  });

  test('makes no plan if one of several is not found', async () => {
    const context = await disable('Guggy', 'zzzz');
    expect(plannedIn(context)).toEqual([]);
    expect(context.said.map(({ text }) => text)).toEqual([
      expect.stringContaining('No integration is found by “zzzz”'),
    ]);
  });

  test('offers all matches, with the whole command on each button', async () => {
    const context = await disable('Guggy', 'TWIN');
    expect(plannedIn(context)).toEqual([]);
    expect(elementsIn(context.said).map(({ value }) => value)).toEqual([
      '["disable","Guggy","in3"]',
      '["disable","Guggy","in4"]',
    ]);
  });

  test('says that there is nothing to do for an integration that is already off', async () => {
    expect((await disable('in4')).said[0]?.text).toBe('twin is like that already. Nothing to change.');
  });
});

test('enable turns an integration on', async () => {
  const context = fakeContext(fakePorts({ api: fakeApi({ documents }) }));
  await toggle('enable')(context, ['in4']);
  expect([...context.ports.plans.saved.values()]).toMatchObject([{ steps: [{ changes: { enabled: true } }] }]);
});

test.each([
  [
    ['Deploy', 'bot', 'Guggy'],
    ['bot1', 'out1'],
  ],
  [
    ['Guggy', 'deploy', 'BOT'],
    ['out1', 'bot1'],
  ],
  [['Deploy', 'bot'], ['bot1']],
  [['Guggy', 'Guggy'], ['out1']],
])('%j matches each named integration once, and none that only begins like it', async (args, ids) => {
  const documents = [
    outgoingDocument(),
    incomingDocument({ _id: 'bot1', name: 'Deploy bot' }),
    incomingDocument({ _id: 'bot2', name: 'Bot status' }),
  ];
  const context = fakeContext(fakePorts({ api: fakeApi({ documents }) }));
  await toggle('disable')(context, args);
  const [plan] = [...context.ports.plans.saved.values()];
  expect(plan?.steps.map(({ integrationId }) => integrationId)).toEqual(ids);
});
