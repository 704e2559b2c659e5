import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { ProxiedApp } from '@rocket.chat/apps-engine/server/ProxiedApp';

interface Preparation {
  /** The engine's folder for temporary files; empty if it needs none. */
  tempFilePath: string;
  /** What the engine needs in `process.env`. */
  environment: Record<string, string>;
  /** Reverts other changes to the process. */
  undo?: () => void;
}

/** What differs between versions of the Apps-Engine when hosting an app (docs/rocketchat/toolchain.md 2). */
export interface EngineProfile {
  /**
   * Prepares the process for the engine, before its manager is created.
   *
   * @param cacheFolder where the Deno runtime goes; the project's `.cache` by default
   */
  prepare(cacheFolder?: string): Promise<Preparation>;
  /** Stops the app's process. */
  stopApp(manager: AppManager, app: ProxiedApp): Promise<void>;
}
