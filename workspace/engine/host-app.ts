import type { AppHost } from '../app-host';
import { reinstateApp } from './app-installation';
import { HostedApp } from './hosted-app';
import { type EngineOptions, startEngine } from './start-engine';

export interface HostOptions extends EngineOptions {
  /** The packaged app. */
  zip: Buffer;
  /** Values of the app's settings, given to it after every fresh installation; those that it does not have are left out. */
  settings?: Record<string, unknown>;
}

/**
 * Hosts a packaged app in the real Apps-Engine, in a Deno subprocess of its own. One app per process at a time.
 * An app that the database already knows is started again with its settings and data; any other one is installed.
 *
 * @throws Error with the app's status and logs when it does not end up enabled
 */
export async function hostApp({ zip, settings = {}, ...options }: HostOptions): Promise<AppHost> {
  const engine = await startEngine(options);
  try {
    const { info } = await engine.manager.getParser().unpackageApp(zip);
    const app = new HostedApp(info.id, engine, zip, settings);
    const isKnown = (await engine.manager.getStorage().retrieveOne(info.id)) !== null;
    await (isKnown ? reinstateApp(engine, zip) : app.install());
    return app;
  } catch (error) {
    await engine.stop();
    throw error;
  }
}
