import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Scope } from './scope';

/** Offers the form for what was removed and cannot be created again as it was; none where nothing was. */
export function restoreBlocks({ words, blocks }: Scope, removalId: string | undefined): LayoutBlock[] {
  if (removalId === undefined) return [];
  const button = { actionId: `restore/${removalId}`, label: words.history.correct, value: removalId };
  return [blocks.buttons(`restore-${removalId}`, [button])];
}
