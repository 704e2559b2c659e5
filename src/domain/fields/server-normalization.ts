import type { FieldValues } from './field-values';
import { retryDelays } from './fields';
import type { IntegrationType } from './integration-type';
import { findEvent } from './outgoing-event';

/** Returns the values as the server will store them, so that a plan can show what the server itself changes (docs/rocketchat/rest-api.md F.2, D.6, I.1). */
export function normalizeLikeServer(type: IntegrationType, values: FieldValues): FieldValues {
  if (type === 'webhook-incoming') return values;
  const event = findEvent(values.event);
  const { retryCount: count, retryDelay: delay } = values;
  const retries = {
    retryCount: typeof count === 'number' && count > 0 ? Math.trunc(count) : 4,
    retryDelay: typeof delay === 'string' && delay.trim() !== '' ? delay.toLowerCase() : (retryDelays[0] ?? null),
  };
  return {
    ...values,
    ...(event.usesChannel ? {} : { channel: [] }),
    ...(event.usesTriggerWords ? {} : { triggerWords: null }),
    ...(values.retryFailedCalls === true ? retries : {}),
  };
}
