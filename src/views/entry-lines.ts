import { differencesOf, type HistoryEntry } from '../domain/history-entry';
import type { Words } from '../text/words';
import { differenceText, valueText } from './change-blocks';

/** A line for each field that an entry of the history tells; of one that was removed, none: they are only kept. */
export function entryLines(words: Words, entry: HistoryEntry): string[] {
  if (entry.kind === 'removed') return [];
  const text = entry.kind === 'created' ? valueText : differenceText;
  return differencesOf(entry).map((difference) => text(words, difference));
}
