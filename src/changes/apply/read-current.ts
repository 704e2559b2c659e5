import type { SeenVersion } from '../../domain/change/snapshot';
import type { Integration } from '../../domain/integration/integration';
import { demand } from '../../domain/permissions';
import type { ChangePorts } from '../../ports/change-ports';
import { recordOutside } from '../history/external-changes';

/**
 * The integration as a step of a plan has to find it: still of the type and version that the plan was made from.
 *
 * @throws NotPermittedError, and what the API throws
 */
export async function readPresent(
  ports: ChangePorts,
  integrationId: string,
  seen: SeenVersion,
): Promise<{ readonly kind: 'present'; readonly integration: Integration } | Overtaken | { readonly kind: 'gone' }> {
  const [authority, integration] = await Promise.all([ports.authority(), ports.api.get(integrationId)]);
  demand(authority, seen.type);
  if (integration?.type !== seen.type) return { kind: 'gone' };
  const known = await recordOutside(ports, integration);
  if (integration.updatedAt === seen.updatedAt) return { kind: 'present', integration };
  const changedBy = known.updatedAt === integration.updatedAt ? known.by : integration.updatedBy;
  return { kind: 'overtaken', integration, seen, changedBy };
}

/** Somebody changed the integration since the plan was made; nothing was sent. */
export interface Overtaken {
  readonly kind: 'overtaken';
  readonly integration: Integration;
  /** The version that the plan was made from. */
  readonly seen: SeenVersion;
  /** A username, where that is known. */
  readonly changedBy: string | undefined;
}
