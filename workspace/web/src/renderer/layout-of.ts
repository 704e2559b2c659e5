import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Block } from '../../../client/ui-kit-types';

const isLayoutBlock = (block: Block): block is Block & LayoutBlock => block.type !== '';

/** An app's blocks as the renderer's types have them. Nobody has checked them: the renderer drops what it does not know. */
export function layoutOf(blocks: readonly Block[]): LayoutBlock[] {
  return blocks.filter(isLayoutBlock);
}
