import { expect, test } from '@jest/globals';
import { engine142 } from '../../../../workspace/engine/profiles/engine-1-42';
import { engine153 } from '../../../../workspace/engine/profiles/engine-1-53';
import { engine162 } from '../../../../workspace/engine/profiles/engine-1-62';
import { engineProfileOf } from '../../../../workspace/engine/profiles/engine-profiles';
import { engineVersion } from '../../../../workspace/engine/runtime/engine-package';

test.each([
  ['1.42.1', engine142],
  ['1.53.0', engine153],
  [engineVersion, engine162],
])('engine %s has its own profile', (version, profile) => {
  expect(engineProfileOf(version)).toBe(profile);
});

test('another engine is refused with a list of the supported ones', () => {
  expect(() => engineProfileOf('1.5.3')).toThrow('The Apps-Engine 1.5.3 cannot be hosted here, only 1.42, 1.53, 1.62.');
});

test('the engine without a separate process works in the folder of its package until it is restored', async () => {
  const before = process.cwd();
  const { undo } = await engine142.prepare();
  expect(require.resolve('@rocket.chat/apps-engine/package.json', { paths: [process.cwd()] })).toContain(process.cwd());
  undo?.();
  expect(process.cwd()).toBe(before);
});
