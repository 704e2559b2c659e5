import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Preview } from '../../domain/change/proposal';
import type { FieldDiff } from '../../domain/fields/diff';
import type { EntryKind } from '../../domain/history/history-entry';
import type { Integration } from '../../domain/integration/integration';
import type { Scope } from '../kit/scope';
import { diffText, valueText } from '../text/diff-text';
import { effectLines } from '../text/effect-lines';
import { impactText } from '../text/impact-text';

/** Returns one line per field: before → after. */
export function diffBlocks(scope: Scope, diff: readonly FieldDiff[]): LayoutBlock[] {
  return diff.map((fieldDiff) => scope.blocks.section(diffText(scope.catalog, fieldDiff)));
}

type WhatHappens = (scope: Scope, integration: Integration, diff: readonly FieldDiff[]) => LayoutBlock[];

const changing: WhatHappens = (scope, _integration, diff) =>
  diff.length === 0 ? [scope.blocks.section(scope.catalog.common.resend)] : diffBlocks(scope, diff);

const whatHappens: Readonly<Record<EntryKind, WhatHappens>> = {
  changed: changing,
  revealed: changing,
  created: ({ catalog, blocks }, _integration, diff) =>
    diff.map((fieldDiff) => blocks.section(valueText(catalog, fieldDiff))),
  removed: ({ catalog, blocks }, integration) => [blocks.section(impactText(catalog, integration))],
};

/** Returns what others changed, what will change, and the side effects. */
export function changeBlocks(scope: Scope, preview: Preview): LayoutBlock[] {
  const { catalog, blocks } = scope;
  const { kind = 'changed', integration, diff, externalChanges, changedBy } = preview;
  const actor = changedBy ?? catalog.values.somebody;
  const others =
    externalChanges.length === 0
      ? []
      : [
          blocks.section(catalog.common.externalChanges(actor, catalog.values.at(integration.updatedAt))),
          ...diffBlocks(scope, externalChanges),
          blocks.divider(),
        ];
  return [
    ...others,
    ...whatHappens[kind](scope, integration, diff),
    ...effectLines(catalog, preview).map((line) => blocks.small(line)),
  ];
}
