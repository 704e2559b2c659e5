import { isText } from '../../lib/json';
import type { FieldName } from '../fields/field-name';
import { type FieldValue, isEmptyValue } from '../fields/field-value';
import { type FieldValues, omitFields } from '../fields/field-values';
import { fieldsOf } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';

/** Hides secrets in what the app keeps. */
export interface Vault {
  /** The same for the same secret, so that a change can be told without opening anything. */
  encrypt(secret: string): string;
  /** Undefined for what was sealed with another key. */
  decrypt(sealed: string): string | undefined;
}

function mapSecrets(
  type: IntegrationType,
  values: FieldValues,
  map: (text: string) => string | undefined,
): { values: FieldValues; failed: readonly FieldName[] } {
  const mapped: Partial<Record<FieldName, FieldValue>> = { ...values };
  const failed: FieldName[] = [];
  for (const { name } of fieldsOf(type).filter(({ kind }) => kind.name === 'secret')) {
    const value = values[name];
    if (!isText(value) || isEmptyValue(value)) continue;
    const result = map(value);
    if (result === undefined) failed.push(name);
    else mapped[name] = result;
  }
  return { values: mapped, failed };
}

/** The values as they may be kept: secrets sealed, the rest as it is. */
export function encryptSecrets(type: IntegrationType, values: FieldValues, vault: Vault): FieldValues {
  return mapSecrets(type, values, (secret) => vault.encrypt(secret)).values;
}

/** The reverse; `lost` names the secrets that cannot be opened any more, and `values` lacks them: what is sealed must not be sent. */
export function decryptSecrets(
  type: IntegrationType,
  values: FieldValues,
  vault: Vault,
): { readonly values: FieldValues; readonly undecryptable: readonly FieldName[] } {
  const { values: opened, failed } = mapSecrets(type, values, (secret) => vault.decrypt(secret));
  return { values: omitFields(opened, failed), undecryptable: failed };
}
