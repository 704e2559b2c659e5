import type { HistoryEntry } from '../domain/history-entry';
import type { Words } from '../text/words';
import { entryLines } from './entry-lines';

/** One line about a change for those who watch over all of them; secrets are named and not shown. */
export function auditText(words: Words, entry: HistoryEntry): string {
  const { history, conversation, values } = words;
  return [
    history.audit(entry.who ?? values.somebody, entry.name, values.type(entry.type), entry.outcome, entry.kind),
    ...entryLines(words, entry),
    ...(entry.why === undefined ? [] : [conversation.why(entry.why)]),
  ].join(' · ');
}
