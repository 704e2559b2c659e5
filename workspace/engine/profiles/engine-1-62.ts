import { prepareRuntime } from '../runtime/prepare-runtime';
import type { EngineProfile } from './engine-profile';

/** 1.62, of Rocket.Chat 8.3 to 8.5: a Deno subprocess, whose runtime the engine links into a folder of our choice. */
export const engine162: EngineProfile = {
  prepare: prepareRuntime,
  stopApp: (manager, app) => manager.getRuntime().stopRuntime(app.getRuntimeController()),
};
