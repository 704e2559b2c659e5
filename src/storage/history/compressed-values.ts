import { type FieldName, fieldNames } from '../../domain/fields/field-name';
import type { FieldValue } from '../../domain/fields/field-value';
import type { FieldValues } from '../../domain/fields/field-values';
import { isText } from '../../lib/json';
import type { CompressedValues } from '../schemas';
import { type CompressedText, compressText, decompressText } from '../../lib/compress-text';

function compressValue(value: FieldValue): FieldValue | CompressedText {
  return isText(value) ? (compressText(value) ?? value) : value;
}

function isCompressed(value: FieldValue | CompressedText): value is CompressedText {
  return typeof value === 'object' && value !== null && 'deflated' in value;
}

/** Returns the values as the history keeps them: long texts, which are scripts, compressed. */
export function compressValues(values: FieldValues): CompressedValues {
  const compressed: Partial<Record<FieldName, FieldValue | CompressedText>> = {};
  for (const name of fieldNames) {
    const value = values[name];
    if (value !== undefined) compressed[name] = compressValue(value);
  }
  return compressed;
}

/** The reverse; a text that is damaged is left out. */
export function decompressValues(compressed: CompressedValues): FieldValues {
  const values: Partial<Record<FieldName, FieldValue>> = {};
  for (const name of fieldNames) {
    const stored = compressed[name];
    const value = stored !== undefined && isCompressed(stored) ? decompressText(stored) : stored;
    if (value !== undefined) values[name] = value;
  }
  return values;
}
