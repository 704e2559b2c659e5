import { hasInvisible } from '../../lib/invisible-characters';
import { type FieldValue, isEmptyValue, isList } from '../fields/field-value';
import type { FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';
import { findEvent } from '../fields/outgoing-event';
import { type Release, isBefore } from '../fields/release';
import type { Integration } from '../integration/integration';

/** What a change does beyond its fields. src/i18n has the words for each. */
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
  | 'token-generated'
  | 'removed-for-good-url'
  | 'removed-kept'
  | 'invisible-characters'
  | 'url-with-space';

interface Change {
  readonly before: Integration;
  readonly changes: FieldValues;
  readonly after: FieldValues;
  readonly release: Release | undefined;
}

/** Returns what a release does with a changed post-as user of an incoming integration (docs/rocketchat/rest-api.md A.6, A.10, G.2, G.4). */
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

function hasInvisibleText(value: FieldValue): boolean {
  return isList(value) ? value.some(hasInvisible) : typeof value === 'string' && hasInvisible(value);
}

/** Returns what to know of values as somebody gave them. */
function valueEffects(changes: FieldValues): SideEffect[] {
  const { urls } = changes;
  return [
    ...(Object.values(changes).some(hasInvisibleText) ? (['invisible-characters'] as const) : []),
    // Only what stood in quotes still has a space, and Rocket.Chat removes the quotes themselves (docs/rocketchat/hosting.md 1).
    ...(isList(urls) && urls.some((url) => /\s/.test(url)) ? (['url-with-space'] as const) : []),
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
 * Returns the side effects of applying these changes, in the order in which they are shown.
 *
 * @param after the values as the server will store them
 * @param release of the server, where it is known
 */
export function sideEffects(
  before: Integration,
  changes: FieldValues,
  after: FieldValues,
  release?: Release,
): SideEffect[] {
  const applying = effects.filter(([, applies]) => applies({ before, changes, after, release }));
  return [...applying.map(([effect]) => effect), ...valueEffects(changes)];
}

/** Returns what a release does with the post-as user of a new incoming integration (docs/rocketchat/rest-api.md A.10, G.4). */
function newPostAsEffect(release: Release | undefined): SideEffect {
  if (release === undefined) return 'post-as-unclear';
  if (isBefore(release, 8, 0)) return 'post-as-becomes-bot';
  return isBefore(release, 8, 6) ? 'post-as-unclear' : 'post-as-needs-permission';
}

function outgoingEffects(values: FieldValues, generatedToken: boolean): SideEffect[] {
  const { usesChannel } = findEvent(values.event);
  return [
    ...(generatedToken ? (['token-generated'] as const) : []),
    ...(usesChannel && isEmptyValue(values.channel) ? (['fires-on-all-public-channels'] as const) : []),
    ...(usesChannel ? [] : (['fires-workspace-wide'] as const)),
  ];
}

/**
 * Returns what the server does with a new integration beyond storing it.
 *
 * @param values as they will be stored
 * @param generatedToken the app generated its token
 */
export function creationEffects(
  type: IntegrationType,
  values: FieldValues,
  generatedToken: boolean,
  release?: Release,
): SideEffect[] {
  const byType: readonly SideEffect[] =
    type === 'webhook-incoming'
      ? ['new-webhook-url', newPostAsEffect(release)]
      : outgoingEffects(values, generatedToken);
  const oldEngine = values.scriptEngine === 'vm2' ? (['old-script-engine'] as const) : [];
  return [...byType, ...oldEngine, ...valueEffects(values)];
}

/** Returns what a removal does, besides what stops working. */
export function removalEffects({ type }: Integration): SideEffect[] {
  return type === 'webhook-incoming' ? ['removed-for-good-url', 'removed-kept'] : ['removed-kept'];
}
