import type { Action } from '../../ports/handlers';
import { outcomeMessage } from '../../views/messages/outcome-message';
import { parseButtonArgs } from './button-args';

/** The button at a step that was refused: skips it and resumes the plan. */
export const skipStep: Action = async (context, value) => {
  const [planId = '', step = ''] = parseButtonArgs(value);
  await context.say(outcomeMessage(context, await context.changes.skipStep(planId, Number(step))));
  return { kind: 'done' };
};
