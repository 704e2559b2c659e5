import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Scope } from '../kit/scope';

/** After a refusal that may have replaced the script that runs: what happened, and the way out. */
export function repairBlocks({ catalog, blocks }: Scope, integrationId: string): LayoutBlock[] {
  const button = { actionId: 'repair', label: catalog.common.buttons.repair, value: integrationId };
  return [blocks.section(catalog.outcomes.mayRunNewScript, button)];
}

/** Offers the form for what was removed and cannot be created again as it was; none where nothing was. */
export function restoreBlocks({ catalog, blocks }: Scope, removalId: string | undefined): LayoutBlock[] {
  if (removalId === undefined) return [];
  const button = { actionId: `restore/${removalId}`, label: catalog.history.correct, value: removalId };
  return [blocks.buttons(`restore-${removalId}`, [button])];
}
