import type { Command } from '../model/documents';

/** The commands that a text, typed so far, may become: none once there is a space behind the first word. */
export function matchingCommands(commands: readonly Command[], text: string): readonly Command[] {
  const typed = /^\/(\S*)$/.exec(text)?.[1];
  return typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed.toLowerCase()));
}
