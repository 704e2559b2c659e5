import type { Action } from '../../ports/handlers';
import { parseButtonArgs } from './button-args';

/** A button that gives a command. It can be forged, and allows no more than typing the command would. */
export const runCommand: Action = async (context, value) => {
  await context.run(parseButtonArgs(value));
  return { kind: 'done' };
};
