import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runCommand } from '../../../src/interactions/buttons/run-command';
import { fakeContext } from '../../support/fakes/fake-context';

test('runs the command of the button', async () => {
  const context = fakeContext();
  expect(await runCommand(context, '["set","out1","alias=A b"]', undefined)).toEqual({ kind: 'done' });
  expect(context.commandsRun).toEqual([['set', 'out1', 'alias=A b']]);
});

test.each(['', 'garbage', 'null', '"text"', '{"a":1}', '[1,2]', '["set",null]', '[["set"]]'])(
  '%j runs the command without arguments',
  async (value) => {
    const context = fakeContext();
    await runCommand(context, value, undefined);
    expect(context.commandsRun).toEqual([[]]);
  },
);

test('whatever is posted, a command gets only texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (value) => {
      const context = fakeContext();
      await runCommand(context, value, undefined);
      expect(context.commandsRun.flat().filter((word) => typeof word !== 'string')).toEqual([]);
    }),
  );
});
