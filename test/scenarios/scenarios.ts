import { waysOfChanging } from './change-scenarios';
import { waysOfBeginningAndEnd } from './lifecycle-scenarios';
import type { Way } from './scenario';
import { waysOfFinding } from './search-scenarios';

/** Every way that is gone in the engine and in the browser. */
export const ways: readonly Way[] = [...waysOfFinding, ...waysOfChanging, ...waysOfBeginningAndEnd];
