import type { Action } from '../../ports/handlers';
import { parseButtonArgs } from './button-args';

/** A button that runs a command. It can be forged, but allows no more than typing the command does. */
export const runCommand: Action = async (context, value) => {
  await context.run(parseButtonArgs(await context.openButton(value)));
  return { kind: 'done' };
};
