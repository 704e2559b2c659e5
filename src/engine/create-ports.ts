import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { randomBytes } from 'crypto';
import { readRelease } from '../domain/fields/release';
import { type RolesByPermission, isGranted, missingPermissions } from '../domain/permissions';
import { isJsonObject, isText } from '../lib/json';
import { memoize, memoizeFor } from '../lib/memoize';
import type { ChangePorts } from '../ports/change-ports';
import { createClient } from '../rocketchat/client';
import { createDirectoryApi } from '../rocketchat/directory-api';
import { type IntegrationsApi, createIntegrationsApi } from '../rocketchat/integrations-api';
import { createHistory } from '../storage/history/history';
import { batchRecords, planRecords, progressRecords } from '../storage/plans';
import { createUserRecords } from '../storage/user-records';
import { createVault } from '../storage/vault';
import type { Accessors } from './adapters/accessors';
import { createAuditRoom } from './adapters/audit-room';
import { findMissingReferences } from './adapters/find-missing-references';
import { createNameReader } from './adapters/name-reader';
import { readConnection, readHistoryLimits, readSiteUrl } from './adapters/settings';
import { mutexFor, newId, sleep } from './adapters/stores';

/** Returns the roles of a user; none where the user or the list is missing. */
function rolesOf(user: unknown): string[] {
  const roles: unknown = isJsonObject(user) ? user.roles : undefined;
  return Array.isArray(roles) ? roles.filter(isText) : [];
}

interface Rights {
  readonly roles: readonly string[];
  readonly permissions: RolesByPermission;
}

/** Reads the roles again, because the user of an interaction may be incomplete (docs/rocketchat/hosting.md 5). */
async function readRights({ read }: Accessors, api: IntegrationsApi, userId: string): Promise<Rights> {
  const [user, permissions] = await Promise.all([read.getUserReader().getById(userId), api.permissions()]);
  return { roles: rolesOf(user), permissions };
}

/** How long a person's permissions are cached within one call. */
const permissionsTtlMs = 30_000;

/** Returns the ports for one person's call. */
export function createPorts(accessors: Accessors, user: IUser): ChangePorts {
  const { read, persistence, http } = accessors;
  const environment = read.getEnvironmentReader();
  const reader = read.getPersistenceReader();
  const connection = memoize(() => readConnection(environment));
  const client = createClient(http, connection);
  const api = createIntegrationsApi(client);
  const rights = memoizeFor(() => readRights(accessors, api, user.id), permissionsTtlMs, Date.now);
  const may = async (permission: string): Promise<boolean> => {
    const { roles, permissions } = await rights();
    return isGranted(roles, permissions, permission);
  };
  const withLock = mutexFor(accessors);
  const limits = memoize(() => readHistoryLimits(environment));
  return {
    api,
    withLock,
    person: { id: user.id, username: user.username },
    async missingPermissions() {
      const { roles, permissions } = await rights();
      return missingPermissions(roles, permissions);
    },
    vault: memoize(async () => createVault((await connection()).credentials.token)),
    plans: createUserRecords(persistence, reader, planRecords, withLock, Date.now),
    batches: createUserRecords(persistence, reader, batchRecords, withLock, Date.now),
    progress: createUserRecords(persistence, reader, progressRecords, withLock, Date.now),
    history: createHistory({ persistence, reader, withLock, limits, now: Date.now }),
    findMissingReferences: (names) => findMissingReferences(read, names),
    readName: createNameReader(read, createDirectoryApi(client), { id: user.id, may }),
    // Only warnings depend on the release, so a server that doesn't say is no obstacle.
    release: memoize(async () => readRelease(await api.version().catch(() => undefined))),
    now: Date.now,
    sleep,
    newId,
    newToken: () => randomBytes(24).toString('hex'),
    webhookUrl: async (id, token = '…') => `${await readSiteUrl(environment)}/hooks/${id}/${token}`,
    audit: createAuditRoom(accessors),
  };
}
