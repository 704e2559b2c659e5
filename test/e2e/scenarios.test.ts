import { scenarios } from '../scenarios/scenarios';
import { testScenarios } from './support/test-scenarios';

testScenarios(scenarios);
