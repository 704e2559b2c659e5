import { resolve } from 'node:path';
import { engineRoot } from '../runtime/engine-package';
import type { EngineProfile } from './engine-profile';

/**
 * 1.42, of Rocket.Chat 6.5 to 6.9: the app runs in this very process, in a sandbox (vm2) that finds the engine from
 * the working folder, which on a server is that of its program.
 */
export const engine142: EngineProfile = {
  prepare() {
    const before = process.cwd();
    process.chdir(resolve(engineRoot, '..', '..', '..'));
    return Promise.resolve({
      tempFilePath: '',
      environment: {},
      undo: () => {
        process.chdir(before);
      },
    });
  },
  /** There is nothing to end. */
  stopApp: () => Promise.resolve(),
};
