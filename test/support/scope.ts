import { words } from '../../src/text/words';
import { createBlocks } from '../../src/views/blocks';
import type { Scope } from '../../src/views/scope';

/** What views are made with, in a thread or not. */
export function scope(threadId?: string): Scope {
  return { words, blocks: createBlocks('app-id', threadId) };
}
