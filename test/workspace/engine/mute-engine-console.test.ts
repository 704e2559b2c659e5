import { expect, jest, test } from '@jest/globals';
import { AppPermissionManager } from '@rocket.chat/apps-engine/server/managers/AppPermissionManager';
import { muteEngineConsole } from '../../../workspace/engine/mute-engine-console';

/** A function of the engine that writes to the console. */
const letEngineWrite = () => {
  AppPermissionManager.notifyAboutError(new Error('from the engine'));
};

test.each([
  [false, ['from here']],
  [true, [expect.stringContaining('from the engine'), 'from here']],
])('what the engine writes is held back, what others write is not (verbose: %s)', (verbose, expected) => {
  const written: unknown[] = [];
  const spies = [jest.spyOn(console, 'error'), jest.spyOn(console, 'log')];
  for (const spy of spies) spy.mockImplementation((...args: unknown[]) => void written.push(String(args[0])));
  const muted = muteEngineConsole(verbose);
  letEngineWrite();
  console.log('from here');
  muted.restore();
  for (const spy of spies) spy.mockRestore();
  expect(written).toEqual(expected);
  expect(muted.lines().join('\n')).toContain('from the engine');
});
