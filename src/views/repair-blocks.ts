import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Scope } from './scope';

/** After a refusal that may have replaced the script that runs: what happened, and the way out. */
export function repairBlocks({ words, blocks }: Scope, integrationId: string): LayoutBlock[] {
  const button = { actionId: 'repair', label: words.conversation.buttons.repair, value: integrationId };
  return [blocks.section(words.results.mayRunNewScript, button)];
}
