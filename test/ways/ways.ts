import { waysOfBeginningAndEnd } from './of-beginning-and-end';
import { waysOfChanging } from './of-changing';
import { waysOfFinding } from './of-finding';
import type { Way } from './way';

/** Every way that is gone in the engine and in the browser. */
export const ways: readonly Way[] = [...waysOfFinding, ...waysOfChanging, ...waysOfBeginningAndEnd];
