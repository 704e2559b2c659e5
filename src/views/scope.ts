import type { Words } from '../text/words';
import type { Blocks } from './blocks';

/** What every view needs beside its data. */
export interface Scope {
  readonly words: Words;
  readonly blocks: Blocks;
}
