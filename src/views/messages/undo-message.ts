import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { UndoResult } from '../../domain/change/undo-result';
import { nameOf } from '../../domain/integration/integration';
import { commandButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { restoreBlocks } from '../parts/recovery-blocks';
import { proposalMessage } from './proposal-message';

/** Returns which integrations were left out because they no longer exist. */
export function leftOutBlocks({ catalog, blocks }: Scope, names: readonly string[] = []): LayoutBlock[] {
  return names.length === 0 ? [] : [blocks.small(catalog.history.leftOut(names))];
}

/** Returns what an undo led to. */
export function undoMessage(scope: Scope, undoing: UndoResult): Message {
  const { history, fields } = scope.catalog;
  switch (undoing.kind) {
    case 'proposed': {
      const { text, blocks = [] } = proposalMessage(scope, undoing.proposal);
      const toCorrect = undoing.proposal.kind === 'invalid' ? restoreBlocks(scope, undoing.removal) : [];
      return { text, blocks: [...blocks, ...toCorrect, ...leftOutBlocks(scope, undoing.gone)] };
    }
    case 'gone':
      return { text: history.allGone(undoing.gone) };
    case 'unknown-change':
      return { text: history.unknownChange };
    case 'changed-nothing':
      return { text: history.changedNothing };
    case 'restored': {
      const { integration } = undoing;
      const show = commandButton(scope.catalog.common.buttons.show, ['show', integration.id]);
      return { text: '', blocks: [scope.blocks.section(history.restored(nameOf(integration)), show)] };
    }
    case 'secret-undecryptable':
      return { text: history.secretUndecryptable(undoing.fields.map(fields.label).join(', ')) };
  }
}
