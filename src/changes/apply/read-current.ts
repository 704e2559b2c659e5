import type { Snapshot } from '../../domain/change/snapshot';
import type { Integration } from '../../domain/integration/integration';
import { requirePermission } from '../../domain/permissions';
import type { ChangePorts } from '../../ports/change-ports';
import { recordExternalChange } from '../history/external-changes';

/**
 * Reads the integration that a step of a plan changes, and checks that it still has the type and version that the plan was made from.
 *
 * @throws NotPermittedError, and what the API throws
 */
export async function readCurrent(
  ports: ChangePorts,
  integrationId: string,
  baseVersion: Snapshot,
): Promise<{ readonly kind: 'present'; readonly integration: Integration } | StaleVersion | { readonly kind: 'gone' }> {
  const [missingPermissions, integration] = await Promise.all([
    ports.missingPermissions(),
    ports.api.get(integrationId),
  ]);
  requirePermission(missingPermissions, baseVersion.type);
  if (integration?.type !== baseVersion.type) return { kind: 'gone' };
  const lastSeen = await recordExternalChange(ports, integration);
  if (integration.updatedAt === baseVersion.updatedAt) return { kind: 'present', integration };
  const changedBy = lastSeen.updatedAt === integration.updatedAt ? lastSeen.actor : integration.updatedBy;
  return { kind: 'version-conflict', integration, baseVersion, changedBy };
}

/** Somebody changed the integration since the plan was made; nothing was sent. */
export interface StaleVersion {
  readonly kind: 'version-conflict';
  readonly integration: Integration;
  /** The version that the plan was made from. */
  readonly baseVersion: Snapshot;
  /** A username, where that is known. */
  readonly changedBy: string | undefined;
}
