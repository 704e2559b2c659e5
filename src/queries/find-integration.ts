import type { Integration } from '../domain/integration/integration';
import { type Found, findByReference } from '../domain/integration/reference';
import { type MissingPermissions, requirePermission, requireAnyPermission } from '../domain/permissions';
import { maxNameLength } from '../domain/search/server-query';
import type { IntegrationsApi } from '../rocketchat/integrations-api';

/** The server is asked for an id only where the reference could be one. */
function mayBeId(reference: string): boolean {
  return /^[\w.-]{1,64}$/.test(reference);
}

function isUrl(reference: string): boolean {
  return /^https?:\/\//i.test(reference);
}

/** What the person may see of it; one that is only kept from them is refused by name of the permission, not hidden. */
function permittedMatches(
  missingPermissions: MissingPermissions,
  integrations: readonly Integration[],
  reference: string,
): Found {
  const permitted = integrations.filter(({ type }) => missingPermissions[type].length === 0);
  const found = findByReference(permitted, reference);
  if (found.kind !== 'none') return found;
  const hidden = findByReference(integrations, reference);
  if (hidden.kind === 'one') requirePermission(missingPermissions, hidden.integration.type);
  return found;
}

/** A server that gives only a part at once is asked no more often, so that something is left of its limit of 10 a minute. */
const maxRequests = 7;

/** Reads all, as far as that goes. What was found among a part only may be there twice, and is offered instead of taken. */
async function findAmongAll(
  api: IntegrationsApi,
  missingPermissions: MissingPermissions,
  wanted: string,
): Promise<Found> {
  const { integrations, read, total } = await api.search({}, maxRequests);
  const found = permittedMatches(missingPermissions, integrations, wanted);
  if (read >= total) return found;
  if (found.kind === 'one') return { kind: 'several', integrations: [found.integration] };
  return found.kind === 'none' ? { ...found, scanned: read, scannedOf: total } : found;
}

/**
 * Finds what a person means: an id or a name with one request each, and only where these lead nowhere, or a URL is given, by reading all.
 *
 * @throws NotPermittedError where the person may see no integration, or not the one that is meant
 */
export async function findIntegration(
  api: IntegrationsApi,
  readMissing: () => Promise<MissingPermissions>,
  reference: string,
): Promise<Found> {
  const wanted = reference.trim();
  const [missing, byId, byName] = await Promise.all([
    readMissing(),
    mayBeId(wanted) ? api.get(wanted) : undefined,
    isUrl(wanted) || wanted.length > maxNameLength ? [] : api.list(wanted),
  ]);
  requireAnyPermission(missing);
  // Releases before 7.0 ignore the name and give all, so that the one found by its id comes twice (docs/rocketchat/rest-api.md K.3).
  const candidates = byId === undefined ? byName : [byId, ...byName.filter(({ id }) => id !== byId.id)];
  const found = permittedMatches(missing, candidates, wanted);
  return found.kind === 'none' ? findAmongAll(api, missing, wanted) : found;
}
