import { type HistoryEntry, diffOf } from '../../domain/history/history-entry';
import type { Catalog } from '../../i18n/catalog';
import { diffText, valueText } from './diff-blocks';

/** A line for each field that an entry of the history tells; of one that was removed, none: they are only kept. */
export function entryLines(catalog: Catalog, entry: HistoryEntry): string[] {
  if (entry.kind === 'removed') return [];
  const text = entry.kind === 'created' ? valueText : diffText;
  return diffOf(entry).map((fieldDiff) => text(catalog, fieldDiff));
}

/** One line about a change for those who watch over all of them; secrets are named and not shown. */
export function auditText(catalog: Catalog, entry: HistoryEntry): string {
  const { history, common, values } = catalog;
  return [
    history.audit(entry.actor ?? values.somebody, entry.name, values.type(entry.type), entry.outcome, entry.kind),
    ...entryLines(catalog, entry),
    ...(entry.reason === undefined ? [] : [common.reason(entry.reason)]),
  ].join(' · ');
}
