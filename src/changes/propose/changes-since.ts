import type { Vault } from '../../domain/change/secrets';
import { type Snapshot, takeSnapshot } from '../../domain/change/snapshot';
import { type FieldDiff, diff } from '../../domain/fields/diff';
import type { Integration } from '../../domain/integration/integration';

/** Returns what others changed since the version that the person saw. */
export function changesSince(integration: Integration, baseVersion: Snapshot | undefined, vault: Vault): FieldDiff[] {
  if (baseVersion === undefined || baseVersion.updatedAt === integration.updatedAt) return [];
  return diff(integration.type, baseVersion.values, takeSnapshot(integration, vault).values);
}
