import type { Catalog } from '../../i18n/catalog';
import type { Blocks } from './blocks';

/** What every view needs beside its data. */
export interface Scope {
  readonly words: Catalog;
  readonly blocks: Blocks;
}
