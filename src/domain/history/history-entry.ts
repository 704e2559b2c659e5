import type { FieldDiff } from '../fields/diff';
import { isEquivalent } from '../fields/field-value';
import type { FieldValues } from '../fields/field-values';
import { fieldsOf } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';

/**
 * The result of a change. It is `unknown` also while the change is being made, so that the history is right if the server stops in
 * between; `external` for a change that was made without the app and noticed later.
 */
export type EntryOutcome = 'applied' | 'refused' | 'not-applied' | 'unknown' | 'external';

export const entryOutcomes: readonly EntryOutcome[] = ['applied', 'refused', 'not-applied', 'unknown', 'external'];

/** What was done. `revealed`: somebody was shown its URLs in full. */
export type EntryKind = 'changed' | 'created' | 'removed' | 'revealed';

export const entryKinds: readonly EntryKind[] = ['changed', 'created', 'removed', 'revealed'];

/** A change of an integration, as the history keeps it. */
export interface HistoryEntry {
  readonly id: string;
  /** Left out for a change of a stored integration. */
  readonly kind?: EntryKind | undefined;
  /** `unstoredId` where the server gave none yet. */
  readonly integrationId: string;
  readonly type: IntegrationType;
  /** The name of the integration before the change. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A username; undefined where it is not known. */
  readonly actor: string | undefined;
  readonly reason: string | undefined;
  readonly outcome: EntryOutcome;
  /** The fields that differ, as they were and as they became or should have become; of a removed integration, all. Secrets are encrypted. */
  readonly before: FieldValues;
  readonly after: FieldValues;
  /** The id that the entries of one plan with several steps share. */
  readonly batchId?: string | undefined;
  /** The id of the entry that this one undoes. */
  readonly reverts: string | undefined;
  /** Of a removal that was undone: the id of the integration that was created instead. */
  readonly restoredAs?: string | undefined;
}

/** A version of an integration, and who made it. */
export interface VersionSnapshot {
  /** The `_updatedAt` of that version. */
  readonly updatedAt: string;
  /** A username. */
  readonly actor: string | undefined;
  readonly type: IntegrationType;
  /** With secrets encrypted. */
  readonly values: FieldValues;
}

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** How many pages there are. */
  readonly pages: number;
}

const unchanged: readonly EntryOutcome[] = ['refused', 'not-applied'];

/** Returns the fields that an entry changed in the eyes of a person, in the order of the form. */
export function diffOf({ type, before, after }: Pick<HistoryEntry, 'type' | 'before' | 'after'>): FieldDiff[] {
  return fieldsOf(type)
    .filter(({ name }) => after[name] !== undefined && !isEquivalent(before[name], after[name]))
    .map((field) => ({ field, from: before[field.name], to: after[field.name] }));
}

/** Returns whether an entry can be undone. A creation or removal must be certain: otherwise the integration could be there twice afterwards. */
export function isUndoable(entry: HistoryEntry): boolean {
  const { kind = 'changed', outcome } = entry;
  if (kind === 'created' || kind === 'removed') return outcome === 'applied';
  return !unchanged.includes(outcome) && diffOf(entry).length > 0;
}
