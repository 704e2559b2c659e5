import type { IntegrationType } from '../domain/fields/integration-type';
import type { Integration } from '../domain/integration/integration';
import { type Found, findByReference, hookIdIn } from '../domain/integration/reference';
import { type MissingPermissions, requireAnyPermission } from '../domain/permissions';
import { maxNameLength } from '../domain/search/server-query';
import type { IntegrationsApi } from '../rocketchat/integrations-api';

/** Returns whether a reference could be an id. Only then the server is asked for it. */
function mayBeId(reference: string): boolean {
  return /^[\w.-]{1,64}$/.test(reference);
}

function isUrl(reference: string): boolean {
  return /^https?:\/\//i.test(reference);
}

/** Returns the integrations that the person may see. Others are answered like those that do not exist. */
function ofTypes(integrations: readonly Integration[], types: readonly IntegrationType[]): Integration[] {
  return integrations.filter(({ type }) => types.includes(type));
}

/** How often a server that returns only a part at once is asked, so that something is left of its limit of 10 a minute. */
const maxRequests = 7;

/** Searches all integrations that the server returns. Where these are only a part, a second match may exist, so a single one is offered as a choice. */
async function findAmongAll(api: IntegrationsApi, types: readonly IntegrationType[], wanted: string): Promise<Found> {
  const { integrations, read, total } = await api.search({}, maxRequests);
  const found = findByReference(ofTypes(integrations, types), wanted);
  if (read >= total) return found;
  if (found.kind === 'one') return { kind: 'several', integrations: [found.integration] };
  return found.kind === 'none' ? { ...found, scanned: read, scannedOf: total } : found;
}

/**
 * Finds the integration that a person means. An id and a name take one request each; all are read only where neither is found.
 *
 * @throws NotPermittedError where the person may see no integration
 */
export async function findIntegration(
  api: IntegrationsApi,
  readMissing: () => Promise<MissingPermissions>,
  reference: string,
): Promise<Found> {
  const wanted = reference.trim();
  const id = hookIdIn(wanted) ?? wanted;
  const [missing, byId, byName] = await Promise.all([
    readMissing(),
    mayBeId(id) ? api.get(id) : undefined,
    isUrl(wanted) || wanted.length > maxNameLength ? [] : api.list(wanted),
  ]);
  const types = requireAnyPermission(missing);
  // Releases before 7.0 ignore the name and give all, so that the one found by its id comes twice (docs/rocketchat/rest-api.md K.3).
  const candidates = byId === undefined ? byName : [byId, ...byName.filter((named) => named.id !== byId.id)];
  const found = findByReference(ofTypes(candidates, types), wanted);
  return found.kind === 'none' ? findAmongAll(api, types, wanted) : found;
}
