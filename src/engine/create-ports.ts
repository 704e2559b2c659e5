import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { randomBytes } from 'crypto';
import { readRelease } from '../domain/fields/release';
import { type Authority, authorityOf } from '../domain/permissions';
import { words } from '../i18n/catalog';
import { isJsonObject, isText } from '../lib/json';
import { once, recent } from '../lib/memoize';
import type { ChangePorts } from '../ports/change-ports';
import { createClient } from '../rocketchat/client';
import { type IntegrationsApi, createIntegrationsApi } from '../rocketchat/integrations-api';
import { createHistory } from '../storage/history/history';
import { batchRecords, planRecords, progressRecords } from '../storage/plans';
import { createRecords } from '../storage/user-records';
import { createVault } from '../storage/vault';
import type { Accessors } from './adapters/accessors';
import { createAudit } from './adapters/audit-room';
import { type Connection, readConnection, readHistoryLimits, readSiteUrl } from './adapters/settings';
import { aloneIn, newId, sleep } from './adapters/stores';
import { unknownNames } from './adapters/unknown-names';
import { explainError } from './explain-error';

function createApi(http: Accessors['http'], connection: () => Promise<Connection>): IntegrationsApi {
  const api = once(async () => {
    const { baseUrl, credentials } = await connection();
    return createIntegrationsApi(createClient(http, baseUrl, credentials));
  });
  return {
    get: async (id) => (await api()).get(id),
    list: async (name) => (await api()).list(name),
    page: async (filter, span) => (await api()).page(filter, span),
    search: async (filter, mostRequests) => (await api()).search(filter, mostRequests),
    update: async (before, changes) => (await api()).update(before, changes),
    create: async (type, values) => (await api()).create(type, values),
    remove: async (type, id) => (await api()).remove(type, id),
    hookToken: async (id) => (await api()).hookToken(id),
    permissions: async () => (await api()).permissions(),
    version: async () => (await api()).version(),
  };
}

/** Someone who is not there, or of whom no roles are told, holds none. */
function rolesOf(user: unknown): string[] {
  const roles: unknown = isJsonObject(user) ? user.roles : undefined;
  return Array.isArray(roles) ? roles.filter(isText) : [];
}

/** Roles are read again: what an interaction says of its user may be incomplete (docs/rocketchat/hosting.md 5). */
async function readAuthority({ read }: Accessors, api: IntegrationsApi, userId: string): Promise<Authority> {
  const [user, permissions] = await Promise.all([read.getUserReader().getById(userId), api.permissions()]);
  return authorityOf(rolesOf(user), permissions);
}

/** Milliseconds for which somebody's permissions are taken to be as they were. */
const authorityAge = 30_000;

/** What the path of every change needs, for one person's call. */
export function createPorts(accessors: Accessors, user: IUser): ChangePorts {
  const { read, persistence, http } = accessors;
  const environment = read.getEnvironmentReader();
  const reader = read.getPersistenceReader();
  const connection = once(() => readConnection(environment));
  const api = createApi(http, connection);
  const alone = aloneIn(accessors);
  const limits = once(() => readHistoryLimits(environment));
  return {
    api,
    alone,
    person: { id: user.id, username: user.username },
    authority: recent(() => readAuthority(accessors, api, user.id), authorityAge, Date.now),
    vault: once(async () => createVault((await connection()).credentials.token)),
    plans: createRecords(persistence, reader, planRecords, alone, Date.now),
    batches: createRecords(persistence, reader, batchRecords, alone, Date.now),
    progress: createRecords(persistence, reader, progressRecords, alone, Date.now),
    history: createHistory({ persistence, reader, alone, limits, now: Date.now }),
    unknownOf: (names) => unknownNames(read, names),
    // Only what is told beforehand depends on it, so a server that does not say is no obstacle.
    release: once(async () => readRelease(await api.version().catch(() => undefined))),
    now: Date.now,
    sleep,
    newId,
    newToken: () => randomBytes(24).toString('hex'),
    webhookUrl: async (id, token = '…') => `${await readSiteUrl(environment)}/hooks/${id}/${token}`,
    explain: (error) => explainError(words, error),
    audit: createAudit(accessors),
  };
}
