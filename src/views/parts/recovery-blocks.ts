import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Scope } from '../kit/scope';

/** After a refusal that may have replaced the script that runs: what happened, and the way out. */
export function repairBlocks({ words, blocks }: Scope, integrationId: string): LayoutBlock[] {
  const button = { actionId: 'repair', label: words.conversation.buttons.repair, value: integrationId };
  return [blocks.section(words.results.mayRunNewScript, button)];
}

/** Offers the form for what was removed and cannot be created again as it was; none where nothing was. */
export function restoreBlocks({ words, blocks }: Scope, removalId: string | undefined): LayoutBlock[] {
  if (removalId === undefined) return [];
  const button = { actionId: `restore/${removalId}`, label: words.history.correct, value: removalId };
  return [blocks.buttons(`restore-${removalId}`, [button])];
}
