import { isText } from '../../lib/json';
import type { FieldName } from '../fields/field-name';
import { isEmptyValue } from '../fields/field-value';
import { type FieldValues, mapFields, omitFields } from '../fields/field-values';
import { fieldsOf, isSecret } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';

/** Encrypts secrets in what the app keeps. */
export interface Vault {
  /** Returns the same for the same secret, so that a change can be noticed without decrypting anything. */
  encrypt(secret: string): string;
  /** Returns undefined for what was encrypted with another key. */
  decrypt(sealed: string): string | undefined;
}

function mapSecrets(
  type: IntegrationType,
  values: FieldValues,
  map: (text: string) => string | undefined,
): { values: FieldValues; failed: readonly FieldName[] } {
  const secrets = fieldsOf(type)
    .filter(isSecret)
    .filter(({ name }) => !isEmptyValue(values[name]));
  const mapped = mapFields(secrets, ({ name }) => {
    const secret = values[name];
    return isText(secret) ? map(secret) : undefined;
  });
  const failed = secrets.map(({ name }) => name).filter((name) => isText(values[name]) && mapped[name] === undefined);
  return { values: { ...values, ...mapped }, failed };
}

/** Returns the values as they may be kept, with secrets encrypted. */
export function encryptSecrets(type: IntegrationType, values: FieldValues, vault: Vault): FieldValues {
  return mapSecrets(type, values, (secret) => vault.encrypt(secret)).values;
}

/** Reverses `encryptSecrets`. Secrets that cannot be decrypted any more are left out of `values`, so that they are never sent encrypted. */
export function decryptSecrets(
  type: IntegrationType,
  values: FieldValues,
  vault: Vault,
): { readonly values: FieldValues; readonly undecryptable: readonly FieldName[] } {
  const { values: opened, failed } = mapSecrets(type, values, (secret) => vault.decrypt(secret));
  return { values: omitFields(opened, failed), undecryptable: failed };
}
