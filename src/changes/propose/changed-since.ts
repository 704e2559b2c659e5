import type { Vault } from '../../domain/change/secrets';
import { type SeenVersion, seenVersion } from '../../domain/change/snapshot';
import { type Difference, differences } from '../../domain/fields/diff';
import type { Integration } from '../../domain/integration/integration';

/** What others changed since the person saw it. */
export function changedMeanwhile(integration: Integration, seen: SeenVersion | undefined, vault: Vault): Difference[] {
  if (seen === undefined || seen.updatedAt === integration.updatedAt) return [];
  return differences(integration.type, seen.values, seenVersion(integration, vault).values);
}
