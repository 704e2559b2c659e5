import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { ProxiedApp } from '@rocket.chat/apps-engine/server/ProxiedApp';

interface Preparation {
  /** The engine's folder for temporary files; empty where it has none. */
  tempFilePath: string;
  /** What the engine needs in `process.env`. */
  environment: Record<string, string>;
  /** Takes back what else of the process was changed. */
  undo?: () => void;
}

/** What differs between the Apps-Engines for whoever hosts an app in them (docs/rocketchat/toolchain.md 2). */
export interface EngineProfile {
  /**
   * Makes the process fit for the engine, before its manager is made.
   *
   * @param cacheFolder where a Deno runtime is put; the project's `.cache` unless given
   */
  prepare(cacheFolder?: string): Promise<Preparation>;
  /** Ends what the app runs in. */
  stopApp(manager: AppManager, app: ProxiedApp): Promise<void>;
}
