import { type HistoryEntry, diffOf } from '../../domain/history/history-entry';
import type { Catalog } from '../../i18n/catalog';
import { maskUrls } from '../../lib/mask-urls';
import { diffText, valueText } from './diff-text';

/** Returns a line for each field that an entry changed. A removal has none: its values are only kept. */
export function entryLines(catalog: Catalog, entry: HistoryEntry): string[] {
  if (entry.kind === 'removed') return [];
  const text = entry.kind === 'created' ? valueText : diffText;
  return diffOf(entry).map((fieldDiff) => text(catalog, fieldDiff));
}

/** Returns one line about a change for the audit room. Secrets are named and not shown, and URLs without what can be secret in them. */
export function auditText(catalog: Catalog, entry: HistoryEntry): string {
  const { history, common, values } = catalog;
  const parts = [
    history.audit(entry.actor ?? values.somebody, entry.name, values.type(entry.type), entry.outcome, entry.kind),
    ...entryLines(catalog, entry),
    ...(entry.reason === undefined ? [] : [common.reason(entry.reason)]),
  ];
  return maskUrls(parts.join(' · '));
}
