/** A slash command as typed. */
export interface TypedCommand {
  /** Case as typed: the client looks for exactly this. */
  readonly command: string;
  /** The rest of the first line. Further lines are never sent (docs/rocketchat/hosting.md 1). */
  readonly params: string;
}

/** Parses a slash command; undefined for any other text. */
export function typedCommand(text: string): TypedCommand | undefined {
  const [, command, params = ''] = /^\/([^\s]+)(.*)/.exec(text) ?? [];
  return command === undefined ? undefined : { command, params: params.trim() };
}
