import { expect, jest, test } from '@jest/globals';
import { AppPermissionManager } from '@rocket.chat/apps-engine/server/managers/AppPermissionManager';
import { isEngineFrame, captureEngineConsole } from '../../../../workspace/engine/runtime/capture-engine-console';

/** A function of the engine that writes to the console. */
const letEngineWrite = () => {
  AppPermissionManager.notifyAboutError(new Error('from the engine'));
};

test.each([
  [false, ['from here']],
  [true, [expect.stringContaining('from the engine'), 'from here']],
])('the engine’s output is captured, other output is not (verbose: %s)', (verbose, expected) => {
  const written: unknown[] = [];
  const spies = [jest.spyOn(console, 'error'), jest.spyOn(console, 'log')];
  for (const spy of spies) spy.mockImplementation((...args: unknown[]) => void written.push(String(args[0])));
  const muted = captureEngineConsole(verbose);
  letEngineWrite();
  console.log('from here');
  muted.restore();
  for (const spy of spies) spy.mockRestore();
  expect(written).toEqual(expected);
  expect(muted.lines().join('\n')).toContain('from the engine');
});

test.each([
  ['at f (/p/node_modules/@rocket.chat/apps-engine/server/AppManager.js:1:1)', true],
  ['at f (/p/node_modules/@rocket.chat/apps-engine/src/server/AppManager.ts:1:1)', true],
  ['at f (C:\\p\\node_modules\\vm2\\lib\\bridge.js:1:1)', true],
  ['at f (/p/workspace/engine/start-engine.ts:1:1)', false],
  ['at f (/p/apps-engine/workspace/main.ts:1:1)', false],
])('a call from "%s" is captured: %s', (frame, expected) => {
  expect(isEngineFrame(frame)).toBe(expected);
});
