import { type FieldValue, isEmptyValue, isList } from '../../domain/fields/field-value';
import type { Field } from '../../domain/fields/fields';
import { hideUrls } from '../../domain/fields/hidden-urls';
import type { Catalog } from '../../i18n/catalog';

/** Characters, enough to recognise a text. */
const maxLength = 300;

function lineCount(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

function formatShown({ values }: Catalog, field: Field, value: FieldValue | undefined): string {
  if (field.kind.name === 'secret') return isEmptyValue(value) ? values.secretMissing : values.secretSet;
  if (field.kind.name === 'boolean') return value === true ? values.yes : values.no;
  if (value === undefined || value === null || isEmptyValue(value)) return values.empty;
  if (field.kind.name === 'code') return values.lines(lineCount(String(value)));
  const text = isList(value) ? value.join(', ') : String(value);
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

/** Returns values of a field for people: yes or no, a list with commas, a script as a line count, never a secret. Different ones look different. */
export function formatValues(catalog: Catalog, field: Field, values: readonly (FieldValue | undefined)[]): string[] {
  return hideUrls(field, values).map((value) => formatShown(catalog, field, value));
}

/** Returns a single value in the same way. */
export function formatValue(catalog: Catalog, field: Field, value: FieldValue | undefined): string {
  return formatValues(catalog, field, [value]).join('');
}
