import { isEmptyValue } from './field-value';
import type { FieldValues } from './integration';
import type { IntegrationType } from './integration-type';
import { findEvent } from './outgoing-event';
import { isBefore, type Release } from './release';
import type { SideEffect } from './side-effects';

/** What a release makes of the post-as user of a new incoming integration (facts: rest-api A.10, G.4). */
function postAsEffect(release: Release | undefined): SideEffect {
  if (release === undefined) return 'post-as-unclear';
  if (isBefore(release, 8, 0)) return 'post-as-becomes-bot';
  return isBefore(release, 8, 6) ? 'post-as-unclear' : 'post-as-needs-permission';
}

function outgoingEffects(values: FieldValues, madeToken: boolean): SideEffect[] {
  const { usesChannel } = findEvent(values.event);
  return [
    ...(madeToken ? (['token-made'] as const) : []),
    ...(usesChannel && isEmptyValue(values.channel) ? (['fires-on-all-public-channels'] as const) : []),
    ...(usesChannel ? [] : (['fires-workspace-wide'] as const)),
  ];
}

/**
 * What the server does with a new integration beyond storing it.
 *
 * @param values as it will be stored
 * @param madeToken the app made its token
 */
export function creationEffects(
  type: IntegrationType,
  values: FieldValues,
  madeToken: boolean,
  release?: Release,
): SideEffect[] {
  const byType: readonly SideEffect[] =
    type === 'webhook-incoming' ? ['new-webhook-url', postAsEffect(release)] : outgoingEffects(values, madeToken);
  return [...byType, ...(values.scriptEngine === 'vm2' ? (['old-script-engine'] as const) : [])];
}
