import type { FieldName } from '../../domain/fields/field-name';
import { isEmptyValue } from '../../domain/fields/field-value';
import { fieldsOf } from '../../domain/fields/fields';
import type { Integration } from '../../domain/integration/integration';
import type { Catalog } from '../../i18n/catalog';
import { formatValue } from './format-value';

/** What stops working with an integration. */
export function impactText(words: Catalog, { id, type, values }: Integration): string {
  const { life } = words;
  if (type === 'webhook-incoming') return life.stopsIncoming(id);
  const shown = (name: FieldName): string => {
    const field = fieldsOf(type).find((row) => row.name === name);
    return field === undefined ? '' : formatValue(words, field, values[name]);
  };
  return life.stopsOutgoing(
    shown('urls'),
    words.values.choice(String(values.event)),
    isEmptyValue(values.channel) ? words.conversation.everywhere : shown('channel'),
  );
}
