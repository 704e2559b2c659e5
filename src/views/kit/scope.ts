import type { Catalog } from '../../i18n/catalog';
import type { Blocks } from './blocks';

/** What every view needs besides its data. */
export interface Scope {
  readonly catalog: Catalog;
  readonly blocks: Blocks;
}
