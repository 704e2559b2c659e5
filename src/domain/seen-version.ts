import type { Integration } from './integration';
import type { SeenVersion } from './plan';
import { sealSecrets, type Vault } from './vault';

/** What is kept of an integration with a form or a plan. */
export function seenVersion({ type, updatedAt, values }: Integration, vault: Vault): SeenVersion {
  return { type, updatedAt, values: sealSecrets(type, values, vault) };
}
