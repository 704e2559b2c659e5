import type { Vault } from '../../domain/change/secrets';
import { type Snapshot, takeSnapshot } from '../../domain/change/snapshot';
import { type FieldDiff, diff } from '../../domain/fields/diff';
import type { Integration } from '../../domain/integration/integration';

/** What others changed since the person saw it. */
export function changesSince(integration: Integration, baseVersion: Snapshot | undefined, vault: Vault): FieldDiff[] {
  if (baseVersion === undefined || baseVersion.updatedAt === integration.updatedAt) return [];
  return diff(integration.type, baseVersion.values, takeSnapshot(integration, vault).values);
}
