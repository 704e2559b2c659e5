import { isText } from '../../lib/json';
import { maskUrl } from '../../lib/mask-url';
import type { FieldName } from '../fields/field-name';
import { type FieldValue, isEmptyValue } from '../fields/field-value';
import { type ByField, type FieldValues, mapFields, omitFields } from '../fields/field-values';
import { type Field, fieldsOf, isSecret } from '../fields/fields';
import { mapUrls, sealMark, urlsIn } from '../fields/hidden-urls';
import type { IntegrationType } from '../fields/integration-type';

/** Encrypts secrets in what the app keeps. */
export interface Vault {
  /** Returns the same for the same secret, so that a change can be noticed without decrypting anything. */
  encrypt(secret: string): string;
  /** Returns undefined for what was encrypted with another key. */
  decrypt(sealed: string): string | undefined;
}

/** Returns a URL as it is shown, followed by the encrypted one; a URL without a secret as it is. */
function sealUrl(url: string, vault: Vault): string {
  if (url.includes(sealMark)) return url;
  const shown = maskUrl(url);
  return shown === url ? url : shown + sealMark + vault.encrypt(url);
}

/** Reverses `sealUrl`. Returns undefined for what was encrypted with another key. */
function openUrl(url: string, vault: Vault): string | undefined {
  const end = url.indexOf(sealMark);
  return end < 0 ? url : vault.decrypt(url.slice(end + sealMark.length));
}

function encryptValue(field: Field, value: FieldValue | undefined, vault: Vault): FieldValue | undefined {
  if (field.holdsUrls) return mapUrls(value, (url) => sealUrl(url, vault));
  return isSecret(field) && isText(value) && !isEmptyValue(value) ? vault.encrypt(value) : value;
}

/** Returns undefined where a part cannot be decrypted. */
function decryptValue(field: Field, value: FieldValue | undefined, vault: Vault): FieldValue | undefined {
  if (!field.holdsUrls) return isSecret(field) && isText(value) && !isEmptyValue(value) ? vault.decrypt(value) : value;
  // What could not be decrypted still has its mark.
  const opened = mapUrls(value, (url) => openUrl(url, vault) ?? url);
  return urlsIn(opened).some((url) => url.includes(sealMark)) ? undefined : opened;
}

/** Returns the values as they may be kept, with secrets encrypted, and of a URL that holds one the whole. */
export function encryptSecrets(type: IntegrationType, values: FieldValues, vault: Vault): FieldValues {
  return { ...values, ...mapFields(fieldsOf(type), (field) => encryptValue(field, values[field.name], vault)) };
}

/** Reverses `encryptSecrets`. Secrets that cannot be decrypted any more are left out of `values`, so that they are never sent encrypted. */
export function decryptSecrets(
  type: IntegrationType,
  values: FieldValues,
  vault: Vault,
): { readonly values: FieldValues; readonly undecryptable: readonly FieldName[] } {
  const opened = mapFields(fieldsOf(type), (field) => decryptValue(field, values[field.name], vault));
  const undecryptable = fieldsOf(type)
    .map(({ name }) => name)
    .filter((name) => values[name] !== undefined && opened[name] === undefined);
  return { values: omitFields({ ...values, ...opened }, undecryptable), undecryptable };
}

function mapTexts(type: IntegrationType, texts: ByField<string>, map: (url: string) => string): ByField<string> {
  const urlFields = fieldsOf(type).filter(({ holdsUrls }) => holdsUrls);
  const known = new Map<string, string>();
  // A text can have thousands of lines that are the same.
  const mapLine = (line: string): string => {
    const mapped = known.get(line) ?? map(line);
    known.set(line, mapped);
    return mapped;
  };
  const mapped = mapFields(urlFields, ({ name }) => texts[name]?.split('\n').map(mapLine).join('\n'));
  return { ...texts, ...mapped };
}

/** Returns a URL that `sealUrl` encrypted; what cannot be decrypted any more as it was shown. */
function openOrShow(url: string, vault: Vault): string {
  return openUrl(url, vault) ?? url.slice(0, url.indexOf(sealMark));
}

/** Returns the texts of a form as they may be kept, with each URL that holds a secret encrypted. */
export function encryptInput(type: IntegrationType, texts: ByField<string>, vault: Vault): ByField<string> {
  return mapTexts(type, texts, (url) => sealUrl(url, vault));
}

/** Reverses `encryptInput`. What cannot be decrypted any more stays as it was shown. */
export function decryptInput(type: IntegrationType, texts: ByField<string>, vault: Vault): ByField<string> {
  return mapTexts(type, texts, (url) => openOrShow(url, vault));
}

/** Returns values with the URLs that `encryptSecrets` encrypted. What cannot be decrypted any more stays as it was shown. */
export function decryptUrls(type: IntegrationType, values: FieldValues, vault: Vault): FieldValues {
  const urlFields = fieldsOf(type).filter(({ holdsUrls }) => holdsUrls);
  return { ...values, ...mapFields(urlFields, ({ name }) => mapUrls(values[name], (url) => openOrShow(url, vault))) };
}
