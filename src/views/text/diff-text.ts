import type { FieldDiff } from '../../domain/fields/diff';
import { isEmptyValue } from '../../domain/fields/field-value';
import type { Catalog } from '../../i18n/catalog';
import { formatValue, formatValues } from './format-value';

/** Returns the number of the first line that differs, from 1. */
function firstDifferentLine(from: string, to: string): number {
  const lines = to.split('\n');
  const same = from.split('\n').findIndex((line, index) => line !== lines[index]);
  return (same < 0 ? from.split('\n').length : same) + 1;
}

/** Returns one field before → after. A secret is named and not shown. */
export function diffText(catalog: Catalog, { field, from, to }: FieldDiff): string {
  const { common } = catalog;
  const label = catalog.fields.labelWithName(field.name);
  const [before = '', after = ''] = formatValues(catalog, field, [from, to]);
  if (field.kind.name === 'secret' && !isEmptyValue(from)) return common.secretChange(label);
  if (field.kind.name === 'code' && typeof from === 'string' && typeof to === 'string' && from !== '' && to !== '') {
    return common.codeChange(label, before, after, firstDifferentLine(from, to));
  }
  return common.change(label, before, after);
}

/** Returns one field of a new integration. */
export function valueText(catalog: Catalog, { field, to }: Pick<FieldDiff, 'field' | 'to'>): string {
  return catalog.lifecycle.value(catalog.fields.labelWithName(field.name), formatValue(catalog, field, to));
}
