import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { differencesOf, isUndoable, type HistoryEntry, type HistoryPage } from '../domain/history-entry';
import { differenceText } from './change-blocks';
import type { Message } from './message';
import { runButton } from './run-button';
import type { Scope } from './scope';
import { undoButton } from './undo-button';

function entryText({ words }: Scope, entry: HistoryEntry): string {
  const { history, conversation, values } = words;
  const when = values.at(new Date(entry.at).toISOString());
  const changes = differencesOf(entry).map((difference) => differenceText(words, difference));
  return [
    history.line(when, entry.who ?? values.somebody, entry.name, entry.outcome, entry.id),
    ...(entry.undoes === undefined ? [] : [history.undoes]),
    ...(changes.length === 0 ? [history.sentAgain] : changes),
    ...(entry.why === undefined ? [] : [conversation.why(entry.why)]),
  ].join('\n');
}

/**
 * A page of the history, each change with the button that takes it back.
 *
 * @param older the command that shows the next page
 */
export function historyMessage(
  scope: Scope,
  title: string,
  { entries, pages }: HistoryPage,
  page: number,
  older: readonly string[],
): Message {
  const { blocks, words } = scope;
  const rest: LayoutBlock[] =
    pages < 2
      ? []
      : [
          blocks.small(words.history.more(page, pages)),
          ...(page < pages ? [blocks.buttons('older', [runButton(words.history.older, older)])] : []),
        ];
  return {
    text: title,
    blocks: [
      ...entries.map((entry) =>
        blocks.section(entryText(scope, entry), isUndoable(entry) ? undoButton(scope, entry.id) : undefined),
      ),
      ...rest,
    ],
  };
}
