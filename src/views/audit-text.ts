import { differencesOf, type HistoryEntry } from '../domain/history-entry';
import type { Words } from '../text/words';
import { differenceText } from './change-blocks';

/** One line about a change for those who watch over all of them; secrets are named and not shown. */
export function auditText(words: Words, entry: HistoryEntry): string {
  const { history, conversation, values } = words;
  return [
    history.audit(entry.who ?? values.somebody, entry.name, values.type(entry.type), entry.outcome),
    ...differencesOf(entry).map((difference) => differenceText(words, difference)),
    ...(entry.why === undefined ? [] : [conversation.why(entry.why)]),
  ].join(' · ');
}
