import type { Fixture } from '../../../seed/fixture';
import { loadFixture } from '../../../seed/load-fixture';
import type { RestContext } from '../../rest-context';
import type { SettingValue } from '../../store/server-settings';
import { changedSettings } from '../apps/app-settings';

/** The body of `POST /_workspace/reset`. */
export interface ResetRequest {
  /** The documents to start with; the seed by default. */
  fixture?: Fixture;
  /** Server settings, by name. */
  settings?: Record<string, SettingValue>;
  /** Settings of the app, by id. */
  appSettings?: Record<string, unknown>;
  /** Keeps the app running, with its initial settings and no stored data. Faster, but running work continues. */
  keepsApp?: boolean;
}

/** Resets the workspace to a known state. The app stays installed and restarts, unless it keeps running. */
export async function resetWorkspace(context: RestContext, request: ResetRequest): Promise<void> {
  const { db, hub, settings, host, seed, requestLog } = context;
  await settings.reset(request.settings);
  await loadFixture(db, request.fixture ?? seed);
  await host.current?.reset(request.keepsApp);
  if (host.current && request.appSettings) {
    const requested = Object.entries(request.appSettings).map(([id, value]) => ({ id, value }));
    await host.current.saveSettings(changedSettings(await host.current.settings(), requested));
  }
  // Last, to clear what the app did during its start too.
  hub.clear();
  requestLog.clear();
  hub.announce('reset', {});
}
