import type { FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';
import type { Integration } from '../integration/integration';
import { type Vault, sealSecrets } from './secrets';

/** What is kept of an integration with a form or a plan. */
export function seenVersion({ type, updatedAt, values }: Integration, vault: Vault): SeenVersion {
  return { type, updatedAt, values: sealSecrets(type, values, vault) };
}

/** A version of an integration as somebody saw it, its secrets sealed: what a later change by others is told by. */
export interface SeenVersion {
  readonly type: IntegrationType;
  /** The `_updatedAt` of that version. */
  readonly updatedAt: string;
  readonly values: FieldValues;
}
