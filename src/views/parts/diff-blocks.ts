import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Preview } from '../../domain/change/proposal';
import type { FieldDiff } from '../../domain/fields/diff';
import { isEmptyValue } from '../../domain/fields/field-value';
import type { EntryKind } from '../../domain/history/history-entry';
import type { Integration } from '../../domain/integration/integration';
import type { Catalog } from '../../i18n/catalog';
import type { Scope } from '../kit/scope';
import { formatValue } from './format-value';
import { impactText } from './stops-text';

/** The number of the first line that differs, counted from 1. */
function firstDifferentLine(from: string, to: string): number {
  const lines = to.split('\n');
  const same = from.split('\n').findIndex((line, index) => line !== lines[index]);
  return (same < 0 ? from.split('\n').length : same) + 1;
}

/** One field before → after; a secret is named and not shown. */
export function diffText(words: Catalog, { field, from, to }: FieldDiff): string {
  const { conversation } = words;
  const label = words.fields.labelWithName(field.name);
  const before = formatValue(words, field, from);
  const after = formatValue(words, field, to);
  if (field.kind.name === 'secret' && !isEmptyValue(from)) return conversation.secretChange(label);
  if (field.kind.name === 'code' && typeof from === 'string' && typeof to === 'string' && from !== '' && to !== '') {
    return conversation.codeChange(label, before, after, firstDifferentLine(from, to));
  }
  return conversation.change(label, before, after);
}

/** One field of a new integration. */
export function valueText(words: Catalog, { field, to }: Pick<FieldDiff, 'field' | 'to'>): string {
  return words.life.value(words.fields.labelWithName(field.name), formatValue(words, field, to));
}

/** One line for each field: before → after. */
export function diffBlocks(scope: Scope, differences: readonly FieldDiff[]): LayoutBlock[] {
  return differences.map((difference) => scope.blocks.section(diffText(scope.words, difference)));
}

type WhatHappens = (scope: Scope, integration: Integration, differences: readonly FieldDiff[]) => LayoutBlock[];

const changing: WhatHappens = (scope, _integration, differences) =>
  differences.length === 0 ? [scope.blocks.section(scope.words.conversation.resend)] : diffBlocks(scope, differences);

const whatHappens: Readonly<Record<EntryKind, WhatHappens>> = {
  changed: changing,
  revealed: changing,
  created: ({ words, blocks }, _integration, differences) =>
    differences.map((difference) => blocks.section(valueText(words, difference))),
  removed: ({ words, blocks }, integration) => [blocks.section(impactText(words, integration))],
};

/** What others changed, what will change, and what that brings with it. */
export function changeBlocks(
  scope: Scope,
  { kind = 'changed', integration, differences, effects, meanwhile, changedBy }: Preview,
): LayoutBlock[] {
  const { words, blocks } = scope;
  const who = changedBy ?? words.values.somebody;
  const others =
    meanwhile.length === 0
      ? []
      : [
          blocks.section(words.conversation.meanwhile(who, words.values.at(integration.updatedAt))),
          ...diffBlocks(scope, meanwhile),
          blocks.divider(),
        ];
  return [
    ...others,
    ...whatHappens[kind](scope, integration, differences),
    ...effects.map((effect) => blocks.small(words.effects[effect])),
  ];
}
