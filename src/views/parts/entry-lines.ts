import { type HistoryEntry, diffOf } from '../../domain/history/history-entry';
import type { Catalog } from '../../i18n/catalog';
import { diffText, valueText } from './diff-blocks';

/** A line for each field that an entry of the history tells; of one that was removed, none: they are only kept. */
export function entryLines(words: Catalog, entry: HistoryEntry): string[] {
  if (entry.kind === 'removed') return [];
  const text = entry.kind === 'created' ? valueText : diffText;
  return diffOf(entry).map((difference) => text(words, difference));
}

/** One line about a change for those who watch over all of them; secrets are named and not shown. */
export function auditText(words: Catalog, entry: HistoryEntry): string {
  const { history, conversation, values } = words;
  return [
    history.audit(entry.who ?? values.somebody, entry.name, values.type(entry.type), entry.outcome, entry.kind),
    ...entryLines(words, entry),
    ...(entry.why === undefined ? [] : [conversation.why(entry.why)]),
  ].join(' · ');
}
