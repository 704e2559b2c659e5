/** A slash command as somebody typed it. */
export interface TypedCommand {
  /** As typed: the client looks for exactly this. */
  readonly command: string;
  /** All behind it, up to the first line end: what follows is never sent (docs/rocketchat/hosting.md 1). */
  readonly params: string;
}

/** @returns undefined for a text that is no command */
export function typedCommand(text: string): TypedCommand | undefined {
  const [, command, params = ''] = /^\/([^\s]+)(.*)/.exec(text) ?? [];
  return command === undefined ? undefined : { command, params: params.trim() };
}
