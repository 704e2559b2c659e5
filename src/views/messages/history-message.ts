import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { type HistoryEntry, type HistoryPage, isUndoable } from '../../domain/history/history-entry';
import { commandButton, undoButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { entryLines } from '../parts/entry-lines';

/** What an entry says that tells no field. */
function nothingText({ words }: Scope, { kind = 'changed' }: HistoryEntry): string[] {
  if (kind === 'removed') return [words.history.removed];
  return kind === 'changed' ? [words.history.sentAgain] : [];
}

function entryText(scope: Scope, entry: HistoryEntry): string {
  const { words } = scope;
  const { history, conversation, values } = words;
  const when = values.at(new Date(entry.at).toISOString());
  const changes = entryLines(words, entry);
  return [
    history.line(when, entry.who ?? values.somebody, entry),
    ...(entry.undoes === undefined ? [] : [history.undoes]),
    ...(changes.length === 0 ? nothingText(scope, entry) : changes),
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
          ...(page < pages ? [blocks.buttons('older', [commandButton(words.history.older, older)])] : []),
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
