import { fieldNames } from '../../domain/fields/field-name';
import type { FieldValue } from '../../domain/fields/field-value';
import type { FieldValues } from '../../domain/fields/field-values';
import { type Json, isJsonObject, isText } from '../../lib/json';
import { decodeValues } from '../decode-values';
import { compress, decompress } from './lzw';

function compressValue(value: FieldValue): unknown {
  if (!isText(value)) return value;
  const packed = compress(value);
  return packed.length < value.length ? { packed } : value;
}

function decompressValue(value: unknown): unknown {
  return isJsonObject(value) && isText(value.packed) ? decompress(value.packed) : value;
}

/** Values as the history keeps them: long texts, which are scripts, compressed. */
export function compressValues(values: FieldValues): Json {
  const packed: Record<string, unknown> = {};
  for (const name of fieldNames) {
    const value = values[name];
    if (value !== undefined) packed[name] = compressValue(value);
  }
  return packed;
}

/** The reverse; what this version of the app does not know is left out. */
export function decompressValues(stored: unknown): FieldValues {
  if (!isJsonObject(stored)) return {};
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(stored)) values[name] = decompressValue(stored[name]);
  return decodeValues(values);
}
