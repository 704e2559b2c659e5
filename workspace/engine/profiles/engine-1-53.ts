import { join } from 'node:path';
import type { ProxiedApp } from '@rocket.chat/apps-engine/server/ProxiedApp';
import type { IRuntimeController } from '@rocket.chat/apps-engine/server/runtime/IRuntimeController';
import { engineRoot } from '../runtime/engine-package';
import { prepareRuntime } from '../runtime/prepare-runtime';
import { redirectArgument } from '../runtime/redirect-argument';
import type { EngineProfile } from './engine-profile';

/**
 * Engine 1.53, of Rocket.Chat 7.8. It starts the Deno runtime inside `node_modules`, where Deno 2 runs no TypeScript, so the
 * path is redirected to the prepared runtime.
 */
export const engine153: EngineProfile = {
  async prepare(cacheFolder) {
    const { main, ...prepared } = await prepareRuntime(cacheFolder);
    return { ...prepared, undo: redirectArgument(join(engineRoot, 'deno-runtime', 'main.ts'), main) };
  },
  stopApp: (manager, app) => manager.getRuntime().stopRuntime(controllerOf(app)),
};

interface AppBefore162 {
  /** Called `getRuntimeController` since 1.62. */
  getDenoRuntime(): IRuntimeController;
}

const isBefore162 = (app: object): app is AppBefore162 => 'getDenoRuntime' in app;

function controllerOf(app: ProxiedApp): IRuntimeController {
  if (isBefore162(app)) return app.getDenoRuntime();
  throw new Error('This engine is none of those before 1.62.');
}
