import type { FieldDiff } from '../fields/diff';
import { isEquivalent } from '../fields/field-value';
import type { FieldValues } from '../fields/field-values';
import { fieldsOf } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';

/**
 * What became of a change: `unknown` also while it is being made, so that a server that stops in between leaves no lie;
 * `outside` for one that was made without the app and noticed later.
 */
export type EntryOutcome = 'applied' | 'refused' | 'not-applied' | 'unknown' | 'external';

export const entryOutcomes: readonly EntryOutcome[] = ['applied', 'refused', 'not-applied', 'unknown', 'external'];

/** What was done; `revealed` for a webhook URL that was shown with its token. */
export type EntryKind = 'changed' | 'created' | 'removed' | 'revealed';

export const entryKinds: readonly EntryKind[] = ['changed', 'created', 'removed', 'revealed'];

/** One change of one integration, as the history keeps it. */
export interface HistoryEntry {
  readonly id: string;
  /** Left out for a change, as in all that were stored before there was anything else. */
  readonly kind?: EntryKind | undefined;
  /** Of one that the server has given no id, `unstoredId`. */
  readonly integrationId: string;
  readonly type: IntegrationType;
  /** What the integration was called before. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A username; undefined where the server does not tell. */
  readonly actor: string | undefined;
  readonly reason: string | undefined;
  readonly outcome: EntryOutcome;
  /** The fields that differ, as they were and as they became, or should have; of one that was removed, all. Secrets sealed. */
  readonly before: FieldValues;
  readonly after: FieldValues;
  /** What the entries have in common that were made by one plan of several steps. */
  readonly batch?: string | undefined;
  /** The id of the entry that this one takes back. */
  readonly reverts: string | undefined;
  /** Of a removal that was taken back: the id of the integration that was created instead. */
  readonly restoredAs?: string | undefined;
}

/** A version of an integration that the app knows, and who made it. */
export interface VersionSnapshot {
  /** The `_updatedAt` of that version. */
  readonly updatedAt: string;
  /** A username. */
  readonly actor: string | undefined;
  readonly type: IntegrationType;
  /** Secrets sealed. */
  readonly values: FieldValues;
}

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** How many pages there are. */
  readonly pages: number;
}

const changedNothing: readonly EntryOutcome[] = ['refused', 'not-applied'];

/** What an entry changed for a person, in the order of the form. */
export function diffOf({ type, before, after }: Pick<HistoryEntry, 'type' | 'before' | 'after'>): FieldDiff[] {
  return fieldsOf(type)
    .filter(({ name }) => after[name] !== undefined && !isEquivalent(before[name], after[name]))
    .map((field) => ({ field, from: before[field.name], to: after[field.name] }));
}

/** Whether there is something to take back. What was not surely created or removed could by mistake be there twice after it. */
export function isUndoable(entry: HistoryEntry): boolean {
  const { kind = 'changed', outcome } = entry;
  if (kind === 'created' || kind === 'removed') return outcome === 'applied';
  return !changedNothing.includes(outcome) && diffOf(entry).length > 0;
}
