import { closest } from '../domain/closest';
import type { CommandName } from '../text/en/commands';
import type { Message } from './message';
import type { Scope } from './scope';

/** A subcommand that does not exist, and those that may have been meant. */
export function unknownCommandMessage({ words }: Scope, typed: string, names: readonly CommandName[]): Message {
  const nearest = closest(typed, names).map((known) => `/integrations ${known}`);
  return { text: words.conversation.unknownCommand(typed, nearest) };
}
