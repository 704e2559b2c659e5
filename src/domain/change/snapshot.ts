import type { FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';
import type { Integration } from '../integration/integration';
import { type Vault, encryptSecrets } from './secrets';

/** Returns what a form or plan keeps of an integration. */
export function takeSnapshot({ type, updatedAt, values }: Integration, vault: Vault): Snapshot {
  return { type, updatedAt, values: encryptSecrets(type, values, vault) };
}

/** A version of an integration as somebody saw it, with secrets encrypted. A later change by others is noticed by it. */
export interface Snapshot {
  readonly type: IntegrationType;
  /** The `_updatedAt` of that version. */
  readonly updatedAt: string;
  readonly values: FieldValues;
}
