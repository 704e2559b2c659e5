import type { HistoryEntry } from '../domain/history-entry';
import type { Message } from './message';
import { runButton } from './run-button';
import type { Scope } from './scope';

/** More buttons than this help nobody. */
const most = 10;

/** Several that were removed had this name: each with the button that gives the same command for it, the newest first. */
export function removedChoiceMessage(
  { words, blocks }: Scope,
  reference: string,
  removals: readonly HistoryEntry[],
  commandFor: (removal: HistoryEntry) => readonly string[],
): Message {
  const { history, conversation, values } = words;
  return {
    text: history.severalRemoved(reference),
    blocks: removals
      .slice(0, most)
      .map((removal) =>
        blocks.section(
          history.removedLine(
            removal,
            values.type(removal.type),
            removal.who ?? values.somebody,
            values.at(new Date(removal.at).toISOString()),
          ),
          runButton(conversation.buttons.choose, commandFor(removal)),
        ),
      ),
  };
}
