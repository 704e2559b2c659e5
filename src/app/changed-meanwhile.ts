import { differences, type Difference } from '../domain/difference';
import type { Integration } from '../domain/integration';
import type { SeenVersion } from '../domain/plan';
import { seenVersion } from '../domain/seen-version';
import type { Vault } from '../domain/vault';

/** What others changed since the person saw it. */
export function changedMeanwhile(integration: Integration, seen: SeenVersion | undefined, vault: Vault): Difference[] {
  if (seen === undefined || seen.updatedAt === integration.updatedAt) return [];
  return differences(integration.type, seen.values, seenVersion(integration, vault).values);
}
