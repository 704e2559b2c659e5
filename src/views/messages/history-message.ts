import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { type HistoryEntry, type HistoryPage, isUndoable } from '../../domain/history/history-entry';
import { commandButton, undoButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { entryLines } from '../text/entry-lines';

/** Returns what to say of an entry without changed fields. */
function nothingText({ catalog }: Scope, { kind = 'changed' }: HistoryEntry): string[] {
  if (kind === 'removed') return [catalog.history.removed];
  return kind === 'changed' ? [catalog.history.sentAgain] : [];
}

function entryText(scope: Scope, entry: HistoryEntry): string {
  const { catalog } = scope;
  const { history, common, values } = catalog;
  const when = values.atTime(entry.at);
  const changes = entryLines(catalog, entry);
  return [
    history.line(when, entry.actor ?? values.somebody, entry),
    ...(entry.reverts === undefined ? [] : [history.reverts]),
    ...(changes.length === 0 ? nothingText(scope, entry) : changes),
    ...(entry.reason === undefined ? [] : [common.reason(entry.reason)]),
  ].join('\n');
}

/** Returns a page of the history, each change with a button to undo it. @param older the command that shows the next page */
export function historyMessage(
  scope: Scope,
  title: string,
  { entries, pages }: HistoryPage,
  page: number,
  older: readonly string[],
): Message {
  const { blocks, catalog } = scope;
  const rows: LayoutBlock[] = entries.map((entry) =>
    blocks.section(entryText(scope, entry), isUndoable(entry) ? undoButton(scope, entry.id) : undefined),
  );
  if (pages > 1) rows.push(blocks.small(catalog.history.more(page, pages)));
  if (page < pages) rows.push(blocks.buttons('older', [commandButton(catalog.common.buttons.older, older)]));
  return { text: title, blocks: rows };
}
