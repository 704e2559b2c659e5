import { prepareRuntime } from '../runtime/prepare-runtime';
import type { EngineProfile } from './engine-profile';

/** Engine 1.62, of Rocket.Chat 8.3 to 8.5. It links the Deno runtime into a folder that we choose. */
export const engine162: EngineProfile = {
  prepare: prepareRuntime,
  stopApp: (manager, app) => manager.getRuntime().stopRuntime(app.getRuntimeController()),
};
