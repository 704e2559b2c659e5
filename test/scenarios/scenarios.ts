import { changeScenarios } from './change-scenarios';
import { lifecycleScenarios } from './lifecycle-scenarios';
import type { Scenario } from './scenario';
import { searchScenarios } from './search-scenarios';

/** Every scenario. */
export const scenarios: readonly Scenario[] = [...searchScenarios, ...changeScenarios, ...lifecycleScenarios];
