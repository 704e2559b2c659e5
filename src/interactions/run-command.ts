import type { Action } from '../app/context';
import { readWords } from './read-words';

/** A button that gives a command. It can be forged, and gives no more rights than typing the command would. */
export const runCommand: Action = async (context, value) => {
  await context.run(readWords(value));
  return { kind: 'done' };
};
