import type { Action } from '../app/context';
import { isList } from '../domain/field-value';

function readWords(value: string): readonly string[] {
  try {
    const words: unknown = JSON.parse(value);
    return isList(words) ? words : [];
  } catch {
    return [];
  }
}

/** A button that gives a command. It can be forged, and gives no more rights than typing the command would. */
export const runCommand: Action = async (context, value) => {
  await context.run(readWords(value));
  return { kind: 'done' };
};
