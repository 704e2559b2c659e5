import { en } from './en/index';

/** Every sentence that a person reads. */
export type Catalog = typeof en;

/** The sentences to use. English is the only language so far. */
export const catalog: Catalog = en;
