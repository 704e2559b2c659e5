import { resolve } from 'node:path';
import { engineRoot } from '../runtime/engine-package';
import type { EngineProfile } from './engine-profile';

/**
 * Engine 1.42, of Rocket.Chat 6.5 to 6.9. The app runs in this process, in a sandbox (vm2) that finds the engine from the
 * working folder, which on a server is the program's folder.
 */
export const engine142: EngineProfile = {
  prepare() {
    const previousFolder = process.cwd();
    process.chdir(resolve(engineRoot, '..', '..', '..'));
    return Promise.resolve({
      tempFilePath: '',
      environment: {},
      undo: () => {
        process.chdir(previousFolder);
      },
    });
  },
  stopApp: () => Promise.resolve(),
};
