import type { IntegrationType } from '../domain/fields/integration-type';
import type { Release } from '../domain/fields/release';
import { type Integration, scriptErrorOf } from '../domain/integration/integration';
import { type MissingPermissions, requirePermission, requireAnyPermission } from '../domain/permissions';
import type { ListFilter } from '../domain/search/filter';
import { type Viewer, matchesFilter } from '../domain/search/matches-filter';
import type { ListResult, PageRequest } from '../domain/search/search-result';
import { type ServerFilter, serverQuery } from '../domain/search/server-query';
import { type References, referencesIn } from '../domain/validation/check-integration';
import type { IntegrationsApi } from '../rocketchat/integrations-api';
import type { ListSlice } from '../rocketchat/list-integrations';

/** What a search needs, for one person's call. */
export interface SearchPorts {
  readonly api: Pick<IntegrationsApi, 'page' | 'search'>;
  missingPermissions(): Promise<MissingPermissions>;
  release(): Promise<Release | undefined>;
  /** Who asks and where, as far as the filter needs to know it. */
  viewer(filter: ListFilter): Promise<Viewer>;
  /** Returns those of the names that do not exist in the workspace. */
  findMissingReferences(names: References): Promise<References>;
}

/** How often a server that returns only a part at once is asked, so that something is left of its limit of 10 a minute. */
const maxRequests = 8;

/** As many as every server returns at once. Where these are all, all fields are searched. */
const firstLook = 100;

/** The most rooms and users to look up, since each takes a lookup of its own. */
const maxNames = 100;

function ownType(types: readonly IntegrationType[]): IntegrationType | undefined {
  return types.length === 1 ? types[0] : undefined;
}

function namesIn({ type, values }: Integration): References {
  return referencesIn({ type, values, changed: {} });
}

/** Returns the broken integrations, with what each lacks. Where there are too many names to look up, only scripts are checked. */
async function findBroken(
  ports: SearchPorts,
  integrations: readonly Integration[],
): Promise<{ broken: Integration[]; missing: Map<string, readonly string[]>; unchecked: number }> {
  const all = integrations.map(namesIn);
  const names = {
    rooms: [...new Set(all.flatMap(({ rooms }) => rooms))],
    users: [...new Set(all.flatMap(({ users }) => users))],
  };
  const count = names.rooms.length + names.users.length;
  const unknown = count > maxNames ? { rooms: [], users: [] } : await ports.findMissingReferences(names);
  const missing = new Map<string, readonly string[]>();
  for (const integration of integrations) {
    const { rooms, users } = namesIn(integration);
    const gone = [
      ...rooms.filter((room) => unknown.rooms.includes(room)),
      ...users.filter((user) => unknown.users.includes(user)).map((user) => `@${user}`),
    ];
    if (gone.length > 0) missing.set(integration.id, [...new Set(gone)]);
  }
  const broken = integrations.filter(
    (integration) => scriptErrorOf(integration) !== undefined || missing.has(integration.id),
  );
  return { broken, missing, unchecked: count > maxNames ? count : 0 };
}

/**
 * Returns a page of the integrations that a person asks for and may see, newest first. The server filters and pages where its
 * release can, and the result is filtered again. Where it cannot or did not, all are read and searched here.
 *
 * @throws NotPermittedError where they may see none, or not the type that they ask for
 */
export async function searchIntegrations(
  ports: SearchPorts,
  asked: ListFilter,
  span: PageRequest,
): Promise<ListResult> {
  const { api } = ports;
  const [missingPermissions, release, viewer] = await Promise.all([
    ports.missingPermissions(),
    ports.release(),
    ports.viewer(asked),
  ]);
  const types = requireAnyPermission(missingPermissions);
  if (asked.type !== undefined) requirePermission(missingPermissions, asked.type);
  const filter = { ...asked, type: asked.type ?? ownType(types) };
  const { server, serverScope } = serverQuery(filter, release);
  const isMatch = (integration: Integration): boolean =>
    types.includes(integration.type) && matchesFilter(integration, filter, viewer);
  const pageOf = (found: readonly Integration[]): readonly Integration[] =>
    found.slice(span.offset, span.offset + span.count);
  const whole = { missing: new Map<string, readonly string[]>(), unchecked: 0, namesOnly: false };

  const searchIn = async (part: ListSlice): Promise<ListResult> => {
    const found = part.integrations.filter(isMatch);
    const scanned = { ...whole, scanned: part.read, scannedOf: part.total };
    if (!filter.broken) return { ...scanned, integrations: pageOf(found), total: found.length };
    const { broken, missing, unchecked } = await findBroken(ports, found);
    return { ...scanned, missing, unchecked, integrations: pageOf(broken), total: broken.length };
  };
  const pageBy = async (by: ServerFilter): Promise<ListResult | undefined> => {
    const part = await api.page(by, span);
    if (!part.integrations.every(isMatch)) return undefined;
    return { ...whole, ...part, scanned: part.total, scannedOf: part.total };
  };

  if (serverScope === 'page') {
    const page = await pageBy(server);
    if (page !== undefined) return page;
  }
  const ofType = server.type === undefined ? {} : { type: server.type };
  if (serverScope === 'names') {
    const first = await api.page(ofType, { offset: 0, count: firstLook });
    if (first.total <= first.read) return searchIn(first);
    const named = await pageBy(server);
    if (named !== undefined && named.total > 0) return { ...named, namesOnly: true };
  }
  return searchIn(
    await api.search(serverScope === 'page' ? {} : serverScope === 'names' ? ofType : server, maxRequests),
  );
}
