import type { Scenario, ScenarioStep } from './scenario';

/** Types an `/integrations` command. */
export function type(typed: string, ...shows: readonly string[]): ScenarioStep {
  return { types: `/integrations ${typed}`, shows };
}

/** A scenario that changes nothing. */
export function rejected(command: string, title: string, ...steps: readonly ScenarioStep[]): Scenario {
  return { command, kind: 'rejected', title, steps };
}

export function notFound(command: string): Scenario {
  return rejected(
    command,
    'a name that nothing matches',
    type(`${command} zzz-nothing`, 'No integration is found by “zzz-nothing”'),
  );
}

export function ambiguous(command: string): Scenario {
  return rejected(
    command,
    'a name that several match',
    type(`${command} Jenkins`, '“Jenkins” fits several integrations. Which one?'),
  );
}

/** A scenario of somebody who may not see the integration, which is answered like one that does not exist. */
export function hidden(command: string, typed: string, as: string): Scenario {
  const shows = ['No integration is found by', 'are not shown: you lack'];
  return { ...rejected(command, `${as} may not see the integration`, type(typed, ...shows)), as };
}

/** A scenario of somebody who lacks the permissions. */
export function notPermitted(command: string, typed: string, as = 'paul'): Scenario {
  return {
    ...rejected(command, `${as} lacks the permission`, type(typed, 'You may not do this: you lack the permission')),
    as,
  };
}
