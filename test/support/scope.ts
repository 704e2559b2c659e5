import { catalog } from '../../src/i18n/catalog';
import { createBlocks } from '../../src/views/kit/blocks';
import type { Scope } from '../../src/views/kit/scope';

/** The scope of a view, in a thread or not. */
export function scope(threadId?: string): Scope {
  return { catalog, blocks: createBlocks('app-id', threadId) };
}
