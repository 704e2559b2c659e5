import { changeScenarios } from './change-scenarios';
import { lifecycleScenarios } from './lifecycle-scenarios';
import type { Scenario } from './scenario';
import { searchScenarios } from './search-scenarios';

/** Every way that is gone in the engine and in the browser. */
export const scenarios: readonly Scenario[] = [...searchScenarios, ...changeScenarios, ...lifecycleScenarios];
