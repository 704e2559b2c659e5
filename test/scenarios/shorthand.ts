import type { Way, WayStep } from './scenario';

/** Types a command behind `/integrations`. */
export function typing(typed: string, ...shows: readonly string[]): WayStep {
  return { types: `/integrations ${typed}`, shows };
}

/** A way that changes nothing. */
export function wrongly(command: string, title: string, ...steps: readonly WayStep[]): Way {
  return { command, kind: 'wrong', title, steps };
}

export function notFound(command: string): Way {
  return wrongly(
    command,
    'for what is not there',
    typing(`${command} zzz-nothing`, 'No integration is found by “zzz-nothing”'),
  );
}

export function several(command: string): Way {
  return wrongly(
    command,
    'for several',
    typing(`${command} Jenkins`, '“Jenkins” fits several integrations. Which one?'),
  );
}

/** By somebody who lacks the permissions. */
export function refused(command: string, typed: string, as = 'paul'): Way {
  return {
    ...wrongly(command, `by ${as}, who may not`, typing(typed, 'You may not do this: you lack the permission')),
    as,
  };
}
