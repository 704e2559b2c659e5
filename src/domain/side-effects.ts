import { isEmptyValue } from './field-value';
import type { FieldValues, Integration } from './integration';
import { findEvent } from './outgoing-event';

/** What a change does beyond its fields. The words stand in src/text. */
export type SideEffect =
  | 'turned-off'
  | 'rename-keeps-url'
  | 'token-breaks-callees'
  | 'incoming-username'
  | 'fires-on-all-public-channels'
  | 'fires-workspace-wide'
  | 'script-replaced'
  | 'old-script-engine';

interface Change {
  readonly before: Integration;
  readonly changes: FieldValues;
  readonly after: FieldValues;
}

const effects: readonly (readonly [SideEffect, (change: Change) => boolean])[] = [
  ['turned-off', ({ changes }) => changes.enabled === false],
  ['rename-keeps-url', ({ before, changes }) => before.type === 'webhook-incoming' && changes.name !== undefined],
  ['token-breaks-callees', ({ changes }) => changes.token !== undefined],
  ['incoming-username', ({ before, changes }) => before.type === 'webhook-incoming' && changes.username !== undefined],
  [
    'fires-on-all-public-channels',
    ({ before, after }) =>
      before.type === 'webhook-outgoing' && findEvent(after.event).usesChannel && isEmptyValue(after.channel),
  ],
  [
    'fires-workspace-wide',
    ({ before, changes }) =>
      before.type === 'webhook-outgoing' && changes.event !== undefined && !findEvent(changes.event).usesChannel,
  ],
  ['script-replaced', ({ changes, after }) => changes.script !== undefined && after.scriptEnabled === true],
  ['old-script-engine', ({ after }) => after.scriptEngine === 'vm2'],
];

/** The side effects of applying these changes, in the order in which they are told. `after` is what the server will make of them. */
export function sideEffects(before: Integration, changes: FieldValues, after: FieldValues): SideEffect[] {
  return effects.filter(([, applies]) => applies({ before, changes, after })).map(([effect]) => effect);
}
