import { expect, test } from '@jest/globals';
import { rotate } from '../../../src/commands/rotate';
import { set } from '../../../src/commands/set';
import { toggle } from '../../../src/commands/toggle';
import { undo } from '../../../src/commands/undo';
import type { Command } from '../../../src/ports/handlers';
import { fakeContext } from '../../support/fakes/fake-context';

const readsById = (calls: readonly string[]): string[] => calls.filter((call) => call.startsWith('get '));

const commands: readonly (readonly [string, Command, readonly string[]])[] = [
  ['set', set, ['Guggy', 'alias=x']],
  ['disable', toggle('disable'), ['Guggy']],
  ['rotate', rotate, ['Guggy']],
  ['undo', undo, ['Guggy']],
];

test.each(commands)('%s reads an integration once', async (_name, command, args) => {
  const context = fakeContext();
  const { api, history, plans } = context.ports;
  await set(context, ['Guggy', 'enabled=true']);
  api.edit('out1', { emoji: ':theirs:' });
  api.calls.length = 0;
  await command(context, args);
  expect(plans.saved.size).toBe(1);
  expect(readsById(api.calls)).toEqual(['get Guggy']);
  expect((await history.page('out1', 1)).entries).toMatchObject([{ outcome: 'external' }]);
});
