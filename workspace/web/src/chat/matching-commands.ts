import type { Command } from '../model/documents';

/** Returns the commands that start with the typed text; none after the first space. */
export function matchingCommands(commands: readonly Command[], text: string): readonly Command[] {
  const typed = /^\/(\S*)$/.exec(text)?.[1];
  return typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed.toLowerCase()));
}
