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

/** What the server is built of. */
export interface RestDeps {
  db: Database;
  hub: EventHub;
  settings: ServerSettings;
  /** Holds the app's host once it is attached, which may be after the server listens. */
  host: { current?: AppHost };
  /** What a reset without a fixture goes back to. */
  seed: Fixture;
  /** Where calls are remembered, where several servers do so together. */
  requestLog?: RequestLog;
  /** The release to imitate; the latest where left out. */
  profile?: ReleaseProfile;
  /** What it does otherwise than the release, to try out who notices. */
  fault?: FaultName;
  /** Where the built page is, or will be; the project's own where left out. */
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
  // Every server counts for itself, and whichever of them is reset, all begin anew.
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
