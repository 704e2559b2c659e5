import type { FieldValue } from '../../domain/fields/field-value';
import { type FieldValues, mapFieldNames } from '../../domain/fields/field-values';
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
  return mapFieldNames((name) => {
    const value = values[name];
    return value === undefined ? undefined : compressValue(value);
  });
}

/** Returns the values of stored ones. A text that is damaged is left out. */
export function decompressValues(compressed: CompressedValues): FieldValues {
  return mapFieldNames((name) => {
    const value = compressed[name];
    return value !== undefined && isCompressed(value) ? decompressText(value) : value;
  });
}
