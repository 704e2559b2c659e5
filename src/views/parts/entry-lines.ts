import { type HistoryEntry, differencesOf } from '../../domain/history/history-entry';
import type { Words } from '../../i18n/catalog';
import { differenceText, valueText } from './diff-blocks';

/** A line for each field that an entry of the history tells; of one that was removed, none: they are only kept. */
export function entryLines(words: Words, entry: HistoryEntry): string[] {
  if (entry.kind === 'removed') return [];
  const text = entry.kind === 'created' ? valueText : differenceText;
  return differencesOf(entry).map((difference) => text(words, difference));
}

/** One line about a change for those who watch over all of them; secrets are named and not shown. */
export function auditText(words: Words, entry: HistoryEntry): string {
  const { history, conversation, values } = words;
  return [
    history.audit(entry.who ?? values.somebody, entry.name, values.type(entry.type), entry.outcome, entry.kind),
    ...entryLines(words, entry),
    ...(entry.why === undefined ? [] : [conversation.why(entry.why)]),
  ].join(' · ');
}
