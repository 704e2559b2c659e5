import { fieldsOf } from '../domain/fields';
import { isEmptyValue } from '../domain/field-value';
import type { FieldName } from '../domain/field-name';
import type { Integration } from '../domain/integration';
import { showValue } from '../text/show-value';
import type { Words } from '../text/words';

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
