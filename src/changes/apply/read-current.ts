import type { Snapshot } from '../../domain/change/snapshot';
import type { Integration } from '../../domain/integration/integration';
import { requirePermission } from '../../domain/permissions';
import type { ChangePorts } from '../../ports/change-ports';
import { recordExternalChange } from '../history/external-changes';

/**
 * The integration as a step of a plan has to find it: still of the type and version that the plan was made from.
 *
 * @throws NotPermittedError, and what the API throws
 */
export async function readCurrent(
  ports: ChangePorts,
  integrationId: string,
  seen: Snapshot,
): Promise<{ readonly kind: 'present'; readonly integration: Integration } | StaleVersion | { readonly kind: 'gone' }> {
  const [authority, integration] = await Promise.all([ports.authority(), ports.api.get(integrationId)]);
  requirePermission(authority, seen.type);
  if (integration?.type !== seen.type) return { kind: 'gone' };
  const known = await recordExternalChange(ports, integration);
  if (integration.updatedAt === seen.updatedAt) return { kind: 'present', integration };
  const changedBy = known.updatedAt === integration.updatedAt ? known.by : integration.updatedBy;
  return { kind: 'overtaken', integration, seen, changedBy };
}

/** Somebody changed the integration since the plan was made; nothing was sent. */
export interface StaleVersion {
  readonly kind: 'overtaken';
  readonly integration: Integration;
  /** The version that the plan was made from. */
  readonly seen: Snapshot;
  /** A username, where that is known. */
  readonly changedBy: string | undefined;
}
