import type { Scenario, ScenarioStep } from './scenario';

/** What somebody does in a step: types a command, fills in a form, submits it, presses a button, chooses in a select. */
type Action = 'types' | 'fills' | 'submits' | 'presses' | 'chooses';
const actions: readonly Action[] = ['types', 'fills', 'submits', 'presses', 'chooses'];

const hasAction = ({ steps }: Scenario, action: Action): boolean => steps.some((step: ScenarioStep) => action in step);

const usesForm = (scenario: Scenario): boolean =>
  hasAction(scenario, 'fills') || hasAction(scenario, 'submits') || hasAction(scenario, 'chooses');

/**
 * The scenarios that show what only a page can: of each command that opens a form the first ordinary one, and for each action the
 * first of all that has it. The others differ from these only in words and in what is stored, which the engine shows as well.
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
