import type { FieldName } from '../../domain/fields/field-name';
import { isEmptyValue } from '../../domain/fields/field-value';
import { fieldsOf } from '../../domain/fields/fields';
import type { Integration } from '../../domain/integration/integration';
import type { Words } from '../../i18n/catalog';
import { showValue } from './format-value';

/** What stops working with an integration. */
export function stopsText(words: Words, { id, type, values }: Integration): string {
  const { life } = words;
  if (type === 'webhook-incoming') return life.stopsIncoming(id);
  const shown = (name: FieldName): string => {
    const field = fieldsOf(type).find((row) => row.name === name);
    return field === undefined ? '' : showValue(words, field, values[name]);
  };
  return life.stopsOutgoing(
    shown('urls'),
    words.values.choice(String(values.event)),
    isEmptyValue(values.channel) ? words.conversation.everywhere : shown('channel'),
  );
}
