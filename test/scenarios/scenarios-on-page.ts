import type { Scenario, ScenarioStep } from './scenario';

type Action = 'types' | 'fills' | 'submits' | 'presses' | 'chooses';
const actions: readonly Action[] = ['types', 'fills', 'submits', 'presses', 'chooses'];

const hasAction = ({ steps }: Scenario, action: Action): boolean => steps.some((step: ScenarioStep) => action in step);

const usesForm = (scenario: Scenario): boolean =>
  hasAction(scenario, 'fills') || hasAction(scenario, 'submits') || hasAction(scenario, 'chooses');

/**
 * The scenarios worth playing in a browser: the first ordinary one of each command that opens a form, and the first one with each
 * action. The rest differ only in their texts and in what is stored, and the engine shows that too.
 */
export function scenariosOnPage(scenarios: readonly Scenario[]): Scenario[] {
  const commands = [...new Set(scenarios.map(({ command }) => command))];
  const chosen = new Set([
    ...commands.map((name) =>
      scenarios.find((scenario) => scenario.command === name && scenario.kind === 'ordinary' && usesForm(scenario)),
    ),
    ...actions.map((action) => scenarios.find((scenario) => hasAction(scenario, action))),
  ]);
  return scenarios.filter((scenario) => chosen.has(scenario));
}
