import type { FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';
import type { Integration } from '../integration/integration';
import { type Vault, encryptSecrets } from './secrets';

/** What is kept of an integration with a form or a plan. */
export function takeSnapshot({ type, updatedAt, values }: Integration, vault: Vault): Snapshot {
  return { type, updatedAt, values: encryptSecrets(type, values, vault) };
}

/** A version of an integration as somebody saw it, its secrets sealed: what a later change by others is told by. */
export interface Snapshot {
  readonly type: IntegrationType;
  /** The `_updatedAt` of that version. */
  readonly updatedAt: string;
  readonly values: FieldValues;
}
