import type { Scenario, ScenarioStep } from './scenario';

/** Types a command behind `/integrations`. */
export function type(typed: string, ...shows: readonly string[]): ScenarioStep {
  return { types: `/integrations ${typed}`, shows };
}

/** A way that changes nothing. */
export function rejected(command: string, title: string, ...steps: readonly ScenarioStep[]): Scenario {
  return { command, kind: 'rejected', title, steps };
}

export function notFound(command: string): Scenario {
  return rejected(
    command,
    'for what is not there',
    type(`${command} zzz-nothing`, 'No integration is found by “zzz-nothing”'),
  );
}

export function several(command: string): Scenario {
  return rejected(
    command,
    'for several',
    type(`${command} Jenkins`, '“Jenkins” fits several integrations. Which one?'),
  );
}

/** By somebody who lacks the permissions. */
export function refusedFor(command: string, typed: string, as = 'paul'): Scenario {
  return {
    ...rejected(command, `by ${as}, who may not`, type(typed, 'You may not do this: you lack the permission')),
    as,
  };
}
