import { isEmptyValue } from './field-value';
import type { FieldValues, Integration } from './integration';
import { findEvent } from './outgoing-event';
import { isBefore, type Release } from './release';

/** What a change does beyond its fields. The words stand in src/text. */
export type SideEffect =
  | 'turned-off'
  | 'rename-keeps-url'
  | 'token-breaks-callees'
  | 'post-as-ignored'
  | 'post-as-becomes-bot'
  | 'post-as-needs-permission'
  | 'post-as-unclear'
  | 'turned-on-again'
  | 'fires-on-all-public-channels'
  | 'fires-workspace-wide'
  | 'script-replaced'
  | 'old-script-engine'
  | 'new-webhook-url'
  | 'token-made'
  | 'removed-for-good-url'
  | 'removed-kept';

interface Change {
  readonly before: Integration;
  readonly changes: FieldValues;
  readonly after: FieldValues;
  readonly release: Release | undefined;
}

/** What a release makes of another post-as user of an incoming integration (facts: rest-api A.6, A.10, G.2, G.4). */
function postAsEffect(release: Release | undefined): SideEffect {
  if (release === undefined) return 'post-as-unclear';
  if (isBefore(release, 7, 6)) return 'post-as-ignored';
  if (isBefore(release, 8, 0)) return 'post-as-becomes-bot';
  // Which of 8.5 and 8.6 brought the check is not known.
  return isBefore(release, 8, 6) ? 'post-as-unclear' : 'post-as-needs-permission';
}

function changesPostAs(effect: SideEffect): readonly [SideEffect, (change: Change) => boolean] {
  return [
    effect,
    ({ before, changes, release }) =>
      before.type === 'webhook-incoming' && changes.username !== undefined && postAsEffect(release) === effect,
  ];
}

const effects: readonly (readonly [SideEffect, (change: Change) => boolean])[] = [
  ['turned-off', ({ changes }) => changes.enabled === false],
  ['rename-keeps-url', ({ before, changes }) => before.type === 'webhook-incoming' && changes.name !== undefined],
  ['token-breaks-callees', ({ changes }) => changes.token !== undefined],
  changesPostAs('post-as-ignored'),
  changesPostAs('post-as-becomes-bot'),
  changesPostAs('post-as-needs-permission'),
  changesPostAs('post-as-unclear'),
  ['turned-on-again', ({ before, changes }) => before.type === 'webhook-outgoing' && changes.enabled === true],
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

/**
 * The side effects of applying these changes, in the order in which they are told.
 *
 * @param after what the server will make of them
 * @param release of the server, where it is known
 */
export function sideEffects(
  before: Integration,
  changes: FieldValues,
  after: FieldValues,
  release?: Release,
): SideEffect[] {
  return effects.filter(([, applies]) => applies({ before, changes, after, release })).map(([effect]) => effect);
}
