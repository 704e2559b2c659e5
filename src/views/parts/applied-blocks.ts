import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { AppliedChange } from '../../domain/change/outcome';
import type { EntryKind } from '../../domain/history/history-entry';
import { nameOf } from '../../domain/integration/integration';
import { commandButton, undoButton } from '../kit/buttons';
import type { Scope } from '../kit/scope';
import { diffBlocks } from './diff-blocks';
import { formatValue } from './format-value';

/** What the server made otherwise than it was asked, and what its compiler said. */
function deviationBlocks({ words, blocks }: Scope, { deviations, scriptError }: AppliedChange): LayoutBlock[] {
  const { results } = words;
  return [
    ...(deviations.length === 0 ? [] : [blocks.section(results.deviationsTitle)]),
    ...deviations.map(({ field, asked, stored, reason }) =>
      blocks.section(
        results.deviation(
          words.fields.labelWithName(field.name),
          formatValue(words, field, asked),
          formatValue(words, field, stored),
          reason,
        ),
      ),
    ),
    ...(scriptError === undefined ? [] : [blocks.section(results.scriptError(scriptError))]),
  ];
}

/** A token that the app made, told this once: nothing but this message holds it in the open. */
function tokenBlocks({ words, blocks }: Scope, { madeToken }: AppliedChange): LayoutBlock[] {
  return madeToken === undefined ? [] : [blocks.section(words.life.tokenOnce), blocks.section(madeToken)];
}

function undoBlocks(scope: Scope, { entryId }: AppliedChange): LayoutBlock[] {
  return [scope.blocks.buttons(`undo-${entryId}`, [undoButton(scope, entryId)])];
}

function showButton({ words }: Scope, { integration }: AppliedChange) {
  return commandButton(words.conversation.buttons.show, ['show', integration.id]);
}

function changedBlocks(scope: Scope, change: AppliedChange): LayoutBlock[] {
  const { results } = scope.words;
  const name = nameOf(change.integration);
  const isSame = change.differences.length === 0;
  return [
    scope.blocks.section(isSame ? results.sentAgain(name) : results.applied(name), showButton(scope, change)),
    ...diffBlocks(scope, change.differences),
    ...tokenBlocks(scope, change),
    ...deviationBlocks(scope, change),
    ...(isSame ? [] : undoBlocks(scope, change)),
  ];
}

function createdBlocks(scope: Scope, change: AppliedChange): LayoutBlock[] {
  const { words, blocks } = scope;
  const { integration, webhookUrl } = change;
  return [
    blocks.section(words.life.created(nameOf(integration)), showButton(scope, change)),
    ...(webhookUrl === undefined
      ? []
      : [
          blocks.section(
            words.life.webhookUrl(webhookUrl),
            commandButton(words.life.buttons.reveal, ['reveal', integration.id]),
          ),
        ]),
    ...tokenBlocks(scope, change),
    ...deviationBlocks(scope, change),
    ...undoBlocks(scope, change),
  ];
}

function removedBlocks(scope: Scope, change: AppliedChange): LayoutBlock[] {
  const { words, blocks } = scope;
  return [
    blocks.section(words.life.removed(nameOf(change.integration))),
    blocks.small(words.life.removedFor),
    ...undoBlocks(scope, change),
  ];
}

const byKind: Readonly<Record<EntryKind, (scope: Scope, change: AppliedChange) => LayoutBlock[]>> = {
  changed: changedBlocks,
  created: createdBlocks,
  removed: removedBlocks,
  revealed: changedBlocks,
};

/** A step that was done: what differs now, and how to take it back. */
export function appliedBlocks(scope: Scope, change: AppliedChange): LayoutBlock[] {
  return byKind[change.change ?? 'changed'](scope, change);
}
