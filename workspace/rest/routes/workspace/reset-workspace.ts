import type { Fixture } from '../../../seed/fixture';
import { loadFixture } from '../../../seed/load-fixture';
import type { RestContext } from '../../rest-context';
import type { SettingValue } from '../../store/server-settings';
import { changedSettings } from '../apps/app-settings';

/** What `POST /_workspace/reset` may say. */
export interface ResetRequest {
  /** The documents to start with; the seed where left out. */
  fixture?: Fixture;
  /** Server settings, by name. */
  settings?: Record<string, SettingValue>;
  /** Settings of the app, by id. */
  appSettings?: Record<string, unknown>;
  /** The app goes on running, with its first settings and nothing that it had kept: quicker, but what it is at goes on too. */
  keepsApp?: boolean;
}

/** Brings the workspace back to a known state; the app stays installed and starts anew, unless it is to go on. */
export async function resetWorkspace(context: RestContext, request: ResetRequest): Promise<void> {
  const { db, hub, settings, host, seed, requestLog } = context;
  await settings.reset(request.settings);
  await loadFixture(db, request.fixture ?? seed);
  await host.current?.reset(request.keepsApp);
  if (host.current && request.appSettings) {
    const asked = Object.entries(request.appSettings).map(([id, value]) => ({ id, value }));
    await host.current.saveSettings(changedSettings(await host.current.settings(), asked));
  }
  // Last, so that what the app did while it started is forgotten too.
  hub.clear();
  requestLog.clear();
  hub.announce('reset', {});
}
