import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Preview } from '../../domain/change/proposal';
import type { FieldDiff } from '../../domain/fields/diff';
import { isEmptyValue } from '../../domain/fields/field-value';
import type { EntryKind } from '../../domain/history/history-entry';
import type { Integration } from '../../domain/integration/integration';
import type { Catalog } from '../../i18n/catalog';
import type { Scope } from '../kit/scope';
import { formatValue } from './format-value';
import { impactText } from './impact-text';

/** Returns the number of the first line that differs, from 1. */
function firstDifferentLine(from: string, to: string): number {
  const lines = to.split('\n');
  const same = from.split('\n').findIndex((line, index) => line !== lines[index]);
  return (same < 0 ? from.split('\n').length : same) + 1;
}

/** Returns one field before → after. A secret is named and not shown. */
export function diffText(catalog: Catalog, { field, from, to }: FieldDiff): string {
  const { common } = catalog;
  const label = catalog.fields.labelWithName(field.name);
  const before = formatValue(catalog, field, from);
  const after = formatValue(catalog, field, to);
  if (field.kind.name === 'secret' && !isEmptyValue(from)) return common.secretChange(label);
  if (field.kind.name === 'code' && typeof from === 'string' && typeof to === 'string' && from !== '' && to !== '') {
    return common.codeChange(label, before, after, firstDifferentLine(from, to));
  }
  return common.change(label, before, after);
}

/** Returns one field of a new integration. */
export function valueText(catalog: Catalog, { field, to }: Pick<FieldDiff, 'field' | 'to'>): string {
  return catalog.lifecycle.value(catalog.fields.labelWithName(field.name), formatValue(catalog, field, to));
}

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
export function changeBlocks(
  scope: Scope,
  { kind = 'changed', integration, diff, sideEffects, externalChanges, changedBy }: Preview,
): LayoutBlock[] {
  const { catalog, blocks } = scope;
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
    ...sideEffects.map((effect) => blocks.small(catalog.sideEffects[effect])),
  ];
}
