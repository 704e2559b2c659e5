import type { FieldName } from '../../domain/fields/field-name';
import { isEmptyValue } from '../../domain/fields/field-value';
import { fieldsOf } from '../../domain/fields/fields';
import type { Integration } from '../../domain/integration/integration';
import type { Catalog } from '../../i18n/catalog';
import { formatValue } from './format-value';

/** Returns what stops working when an integration is removed. */
export function impactText(catalog: Catalog, { id, type, values }: Integration): string {
  const { lifecycle } = catalog;
  if (type === 'webhook-incoming') return lifecycle.stopsIncoming(id);
  const shown = (name: FieldName): string => {
    const field = fieldsOf(type).find((row) => row.name === name);
    return field === undefined ? '' : formatValue(catalog, field, values[name]);
  };
  return lifecycle.stopsOutgoing(
    shown('urls'),
    catalog.values.choice(String(values.event)),
    isEmptyValue(values.channel) ? catalog.common.everywhere : shown('channel'),
  );
}
