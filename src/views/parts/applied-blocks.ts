import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { AppliedChange } from '../../domain/change/outcome';
import type { EntryKind } from '../../domain/history/history-entry';
import { nameOf } from '../../domain/integration/integration';
import { commandButton, undoButton } from '../kit/buttons';
import type { Scope } from '../kit/scope';
import { diffBlocks } from './diff-blocks';
import { formatValues } from '../text/format-value';

/** Returns what the server stored differently from what was asked, and what its compiler said. */
function deviationBlocks({ catalog, blocks }: Scope, { deviations, scriptError }: AppliedChange): LayoutBlock[] {
  const { outcomes } = catalog;
  return [
    ...(deviations.length === 0 ? [] : [blocks.section(outcomes.deviationsTitle)]),
    ...deviations.map(({ field, asked, stored, reason }) => {
      const [expected = '', found = ''] = formatValues(catalog, field, [asked, stored]);
      return blocks.section(outcomes.deviation(catalog.fields.labelWithName(field.name), expected, found, reason));
    }),
    ...(scriptError === undefined ? [] : [blocks.section(outcomes.scriptError(scriptError))]),
  ];
}

/** Returns a token that the app generated. It is shown only in this message and kept nowhere unencrypted. */
function tokenBlocks({ catalog, blocks }: Scope, { generatedToken }: AppliedChange): LayoutBlock[] {
  if (generatedToken === undefined) return [];
  return [blocks.section(catalog.lifecycle.tokenOnce), blocks.unmasked(generatedToken)];
}

function undoBlocks(scope: Scope, { entryId }: AppliedChange): LayoutBlock[] {
  return [scope.blocks.buttons(`undo-${entryId}`, [undoButton(scope, entryId)])];
}

function showButton({ catalog }: Scope, { integration }: AppliedChange) {
  return commandButton(catalog.common.buttons.show, ['show', integration.id]);
}

function changedBlocks(scope: Scope, change: AppliedChange): LayoutBlock[] {
  const { outcomes } = scope.catalog;
  const name = nameOf(change.integration);
  const isSame = change.diff.length === 0;
  return [
    scope.blocks.section(isSame ? outcomes.sentAgain(name) : outcomes.applied(name), showButton(scope, change)),
    ...diffBlocks(scope, change.diff),
    ...tokenBlocks(scope, change),
    ...deviationBlocks(scope, change),
    ...(isSame ? [] : undoBlocks(scope, change)),
  ];
}

function createdBlocks(scope: Scope, change: AppliedChange): LayoutBlock[] {
  const { catalog, blocks } = scope;
  const { integration, webhookUrl } = change;
  const revealButton = commandButton(catalog.common.buttons.reveal, ['reveal', integration.id]);
  return [
    blocks.section(catalog.lifecycle.created(nameOf(integration)), showButton(scope, change)),
    ...(webhookUrl === undefined ? [] : [blocks.section(catalog.lifecycle.webhookUrl(webhookUrl), revealButton)]),
    ...tokenBlocks(scope, change),
    ...deviationBlocks(scope, change),
    ...undoBlocks(scope, change),
  ];
}

function removedBlocks(scope: Scope, change: AppliedChange): LayoutBlock[] {
  const { catalog, blocks } = scope;
  return [
    blocks.section(catalog.lifecycle.removed(nameOf(change.integration))),
    blocks.small(catalog.lifecycle.removedFor),
    ...undoBlocks(scope, change),
  ];
}

const byKind: Readonly<Record<EntryKind, (scope: Scope, change: AppliedChange) => LayoutBlock[]>> = {
  changed: changedBlocks,
  created: createdBlocks,
  removed: removedBlocks,
  revealed: changedBlocks,
};

/** Returns what an applied step changed, with a button to undo it. */
export function appliedBlocks(scope: Scope, change: AppliedChange): LayoutBlock[] {
  return byKind[change.change ?? 'changed'](scope, change);
}
