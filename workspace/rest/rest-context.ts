import type { AppHost } from '../app-host';
import type { Database } from '../database/database';
import type { EventHub } from '../event-hub';
import type { Fixture } from '../seed/fixture';
import { type Permissions, createPermissions } from './auth/permissions';
import { type FaultName, faultyProfile } from './faults/faults';
import { type ValidatorCompiler, createValidatorCompiler } from './http/validators';
import { type RateLimiter, createRateLimiter } from './rate-limit/rate-limiter';
import type { ReleaseProfile } from './releases/release-profile';
import { defaultRelease, releases } from './releases/releases';
import { type RequestLog, createRequestLog } from './request-log/request-log';
import { type OrderedStore, createOrderedStore } from './store/ordered-store';
import type { ServerSettings } from './store/server-settings';

/** What a server is built from. */
export interface RestDeps {
  db: Database;
  hub: EventHub;
  settings: ServerSettings;
  /** Contains the app's host once it has started, possibly after the server. */
  host: { current?: AppHost };
  /** What a reset without a fixture restores. */
  seed: Fixture;
  /** A shared log of calls, for several servers. */
  requestLog?: RequestLog;
  /** The release to imitate; the latest by default. */
  profile?: ReleaseProfile;
  /** One deviation from the release, to test whether it is noticed. */
  fault?: FaultName;
  /** The folder of the built page; the project's own by default. */
  webFolder?: string;
}

/** What the endpoints share. */
export interface RestContext extends RestDeps {
  profile: ReleaseProfile;
  compile: ValidatorCompiler;
  permissions: Permissions;
  rateLimiter: RateLimiter;
  requestLog: RequestLog;
  integrations: OrderedStore;
  integrationHistory: OrderedStore;
}

export function createRestContext({
  profile: release = releases[defaultRelease],
  requestLog = createRequestLog(),
  ...deps
}: RestDeps): RestContext {
  const profile = faultyProfile(release, deps.fault);
  const rateLimiter = createRateLimiter();
  // Every server counts its own calls, and a reset of one clears them all.
  deps.hub.follow(({ type }) => {
    if (type === 'reset') rateLimiter.clear();
  });
  return {
    ...deps,
    profile,
    requestLog,
    rateLimiter,
    compile: createValidatorCompiler(profile),
    permissions: createPermissions(deps.db),
    integrations: createOrderedStore(deps.db.rocketchat_integrations),
    integrationHistory: createOrderedStore(deps.db.rocketchat_integration_history),
  };
}
