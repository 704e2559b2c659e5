/** An error whose message is enough for the person who typed the command. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
