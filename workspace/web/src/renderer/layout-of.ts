import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Block } from '../../../client/ui-kit-types';

const isLayoutBlock = (block: Block): block is Block & LayoutBlock => block.type !== '';

/** Returns an app's blocks in the renderer's type. They are unchecked: the renderer drops unknown ones. */
export function layoutOf(blocks: readonly Block[]): LayoutBlock[] {
  return blocks.filter(isLayoutBlock);
}
