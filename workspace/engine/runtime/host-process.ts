import { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { EngineProfile } from '../profiles/engine-profile';
import { engineProfileOf } from '../profiles/engine-profiles';
import { type CapturedConsole, captureEngineConsole } from './capture-engine-console';
import { engineVersion } from './engine-package';

export interface HostProcessOptions {
  /** Where the Deno runtime is prepared; the project's `.cache` by default. */
  cacheFolder?: string;
  /** Prints what the engine and the app write to the console. */
  verbose?: boolean;
}

export interface HostProcess {
  profile: EngineProfile;
  /** The engine's folder for temporary files. */
  tempFilePath: string;
  console: CapturedConsole;
  /** Reverts the changes to the process. */
  restore(): void;
}

/** Prepares this process for the engine: its environment, its console and the engine's single instance. */
export async function prepareHostProcess({ cacheFolder, verbose = false }: HostProcessOptions): Promise<HostProcess> {
  const profile = engineProfileOf(engineVersion);
  const { tempFilePath, environment, undo } = await profile.prepare(cacheFolder);
  const { NODE_ENV } = process.env;
  // With NODE_ENV "test" the engine grants every permission.
  Object.assign(process.env, environment, NODE_ENV === 'test' && { NODE_ENV: 'production' });
  const console = captureEngineConsole(verbose);
  return {
    profile,
    tempFilePath,
    console,
    restore() {
      Reflect.deleteProperty(AppManager, 'Instance');
      console.restore();
      undo?.();
      if (NODE_ENV !== undefined) process.env.NODE_ENV = NODE_ENV;
    },
  };
}
