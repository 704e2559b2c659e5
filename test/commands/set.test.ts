import { describe, expect, test } from '@jest/globals';
import { set } from '../../src/commands/set';
import { parseParameters } from '../../workspace/engine/parse-parameters';
import { fakeApi } from '../support/fakes/fake-api';
import { type FakeContext, fakeContext } from '../support/fakes/fake-context';
import { fakePorts } from '../support/fakes/fake-ports';
import { elementsIn } from '../support/view-contents';
import { incomingDocument, outgoingDocument } from '../support/stored-integration';

const documents = [outgoingDocument(), outgoingDocument({ _id: 'out2', name: 'guggy' }), incomingDocument()];

async function runSet(typed: string): Promise<FakeContext> {
  const context = fakeContext(fakePorts({ api: fakeApi({ documents }) }));
  await set(context, parseParameters(typed));
  return context;
}

const textsOf = ({ said }: FakeContext): string => said.map(({ text }) => text).join('\n');

test('makes one plan of all fields, with the reason', async () => {
  const context = await runSet('Guggy alias="Deploy bot" why="as asked"');
  expect([...context.ports.plans.saved.values()]).toMatchObject([
    { reason: 'as asked', steps: [{ integrationId: 'out1', changes: { alias: 'Deploy bot' } }] },
  ]);
});

test.each([
  ['nothing to change', 'Guggy', /^Say what to change: \/integrations set/],
  ['nothing at all', '', /^Name an integration/],
  ['fields without a reference', 'alias=x', /^Name an integration/],
  ['a misspelt field', 'Guggy aliass=x', /There is no field “aliass”\. Did you mean alias\?/],
  ['the type of another integration', 'Guggy alias=x type=webhook-incoming', /Guggy is an outgoing integration/],
])('%s is answered with a sentence, and makes no plan', async (_title, typed, sentence) => {
  const context = await runSet(typed);
  expect(textsOf(context)).toMatch(sentence);
  expect(context.ports.plans.saved.size).toBe(0);
});

describe('a secret', () => {
  test('that is named opens a form for only that secret', async () => {
    const context = await runSet('Guggy token');
    expect(context.opened).toMatchObject([{ retryCommand: ['set', 'out1', 'token'] }]);
    expect([...context.forms.values()]).toMatchObject([{ step: { kind: 'secret', field: 'token' } }]);
  });

  test.each([
    'Guggy token=s3cretValue',
    'Guggy alias=x token=s3cretValue',
    'GUGGY token=s3cretValue',
    'Guggy {"token":"s3cretValue"}',
    'Guggy aliass=x token=s3cretValue',
  ])('in %s is neither used, shown nor stored', async (typed) => {
    const { said, opened, forms, ports } = await runSet(typed);
    const everything = JSON.stringify([
      said,
      opened,
      [...forms.values()],
      [...ports.plans.saved.values()],
      ports.api.calls,
    ]);
    expect(everything).not.toContain('s3cretValue');
    expect(ports.api.bodies).toEqual([]);
  });

  test('in a command is refused with the reason', async () => {
    expect(textsOf(await runSet('Guggy token=s3cretValue'))).toContain('Rocket.Chat writes commands to its logs');
  });
});

test('when several match, each button has the whole command for one', async () => {
  const { said } = await runSet('GUGGY alias="A b" emoji=:x:');
  expect(elementsIn(said).map(({ value }) => value)).toEqual(
    ['out1', 'out2'].map((id) => JSON.stringify(['set', id, 'alias=A b', 'emoji=:x:'])),
  );
});
