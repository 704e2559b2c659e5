import { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import { muteEngineConsole, type MutedConsole } from './mute-engine-console';
import { prepareRuntime } from './prepare-runtime';

export interface SurroundingsOptions {
  /** Where the Deno runtime is prepared; the project's `.cache` unless given. */
  cacheFolder?: string;
  /** Shows what the engine and the app write to the console. */
  verbose?: boolean;
}

export interface EngineSurroundings {
  /** Where the engine finds its Deno runtime. */
  tempFilePath: string;
  console: MutedConsole;
  /** Leaves the process as it was. */
  restore(): void;
}

/** Makes this process fit for the engine, whose environment, console and latest instance belong to the whole process. */
export async function prepareSurroundings({
  cacheFolder,
  verbose = false,
}: SurroundingsOptions): Promise<EngineSurroundings> {
  const { tempFilePath, environment } = await prepareRuntime(cacheFolder);
  const { NODE_ENV } = process.env;
  // In an environment called "test" the engine grants every permission, asked for or not.
  Object.assign(process.env, environment, NODE_ENV === 'test' && { NODE_ENV: 'production' });
  const console = muteEngineConsole(verbose);
  return {
    tempFilePath,
    console,
    restore() {
      Reflect.deleteProperty(AppManager, 'Instance');
      console.restore();
      if (NODE_ENV !== undefined) process.env.NODE_ENV = NODE_ENV;
    },
  };
}
