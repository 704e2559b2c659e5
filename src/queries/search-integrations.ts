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

/** What a search needs of the world, for one person's call. */
export interface SearchPorts {
  readonly api: Pick<IntegrationsApi, 'page' | 'search'>;
  missingPermissions(): Promise<MissingPermissions>;
  release(): Promise<Release | undefined>;
  /** Who asks and where, as far as the filter needs to know it. */
  viewer(filter: ListFilter): Promise<Viewer>;
  /** Those of the names that the workspace does not know. */
  findMissingReferences(names: References): Promise<References>;
}

/** A server that gives only a part at once is asked no more often, so that something is left of its limit of 10 a minute. */
const maxRequests = 8;

/** As much as every server gives at once: where all fits in, it is searched whole. */
const firstLook = 100;

/** Each has to be looked up for itself. */
const maxNames = 100;

function ownType(types: readonly IntegrationType[]): IntegrationType | undefined {
  return types.length === 1 ? types[0] : undefined;
}

function uniqueNames(integrations: readonly Integration[]): References {
  const rooms = new Set<string>();
  const users = new Set<string>();
  for (const { type, values } of integrations) {
    const names = referencesIn({ type, values, changed: {} });
    names.rooms.forEach((room) => rooms.add(room));
    names.users.forEach((user) => users.add(user));
  }
  return { rooms: [...rooms], users: [...users] };
}

/** What each of them lacks; where there are too many names to look up, only their scripts are looked at. */
async function findBroken(
  ports: SearchPorts,
  integrations: readonly Integration[],
): Promise<{ broken: Integration[]; missing: Map<string, readonly string[]>; unchecked: number }> {
  const names = uniqueNames(integrations);
  const count = names.rooms.length + names.users.length;
  const unknown = count > maxNames ? { rooms: [], users: [] } : await ports.findMissingReferences(names);
  const missing = new Map<string, readonly string[]>();
  for (const { id, type, values } of integrations) {
    const { rooms, users } = referencesIn({ type, values, changed: {} });
    const gone = [
      ...rooms.filter((room) => unknown.rooms.includes(room)),
      ...users.filter((user) => unknown.users.includes(user)).map((user) => `@${user}`),
    ];
    if (gone.length > 0) missing.set(id, [...new Set(gone)]);
  }
  const broken = integrations.filter((one) => scriptErrorOf(one) !== undefined || missing.has(one.id));
  return { broken, missing, unchecked: count > maxNames ? count : 0 };
}

/**
 * One page of the integrations that a person asks for and may see, newest first. The server filters and pages where its release
 * can, and what it gives is filtered again; where it cannot, or did not, all are read and searched here.
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
  const fits = (one: Integration): boolean => types.includes(one.type) && matchesFilter(one, filter, viewer);
  const isTrue = ({ integrations }: ListSlice): boolean => integrations.every(fits);
  const cut = (all: readonly Integration[]): readonly Integration[] => all.slice(span.offset, span.offset + span.count);
  const whole = { missing: new Map<string, readonly string[]>(), unchecked: 0, namesOnly: false };

  const searchIn = async (part: ListSlice): Promise<ListResult> => {
    const found = part.integrations.filter(fits);
    const scanned = { ...whole, scanned: part.read, scannedOf: part.total };
    if (!filter.broken) return { ...scanned, integrations: cut(found), total: found.length };
    const { broken, missing, unchecked } = await findBroken(ports, found);
    return { ...scanned, missing, unchecked, integrations: cut(broken), total: broken.length };
  };
  const pageBy = async (by: ServerFilter): Promise<ListResult | undefined> => {
    const part = await api.page(by, span);
    if (!isTrue(part)) return undefined;
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
