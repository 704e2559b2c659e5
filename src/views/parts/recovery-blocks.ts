import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Scope } from '../kit/scope';

/** Returns what happened and a button to repair it, after a refusal that may have replaced the running script. */
export function repairBlocks({ catalog, blocks }: Scope, integrationId: string): LayoutBlock[] {
  const button = { actionId: 'repair', label: catalog.common.buttons.repair, value: integrationId };
  return [blocks.section(catalog.outcomes.mayRunNewScript, button)];
}

/** Returns a button that opens a form for an integration that could not be recreated as it was. */
export function restoreBlocks({ catalog, blocks }: Scope, removalId: string | undefined): LayoutBlock[] {
  if (removalId === undefined) return [];
  const button = { actionId: `restore/${removalId}`, label: catalog.history.correct, value: removalId };
  return [blocks.buttons(`restore-${removalId}`, [button])];
}
