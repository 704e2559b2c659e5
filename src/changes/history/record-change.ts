import type { Plan } from '../../domain/change/plan';
import { diffValues } from '../../domain/fields/diff';
import type { FieldValues } from '../../domain/fields/field-values';
import type { EntryKind, HistoryEntry } from '../../domain/history/history-entry';
import { type Integration, nameOf } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';

/** What is about to be changed, its secrets encrypted. */
interface NewEntry {
  readonly kind?: EntryKind;
  readonly from: FieldValues;
  readonly to: FieldValues;
  readonly plan: Pick<Plan, 'reason' | 'batchId'>;
  readonly reverts: string | undefined;
}

/** Returns an entry of the history for what this person is about to change. */
export function newHistoryEntry(
  ports: Pick<ChangePorts, 'newId' | 'now' | 'person'>,
  integration: Integration,
  { kind, from, to, plan, reverts }: NewEntry,
): HistoryEntry {
  return {
    id: newEntryId(ports),
    ...(kind === undefined ? {} : { kind }),
    integrationId: integration.id,
    type: integration.type,
    name: nameOf(integration),
    at: ports.now(),
    actor: ports.person.username,
    reason: plan.reason,
    // This server may stop before anybody learns the outcome.
    outcome: 'unknown',
    ...diffValues(integration.type, from, to),
    ...(plan.batchId === undefined ? {} : { batchId: plan.batchId }),
    reverts,
  };
}

/** Stores the outcome of an entry and reports it to the audit room. */
export async function finishEntry(ports: ChangePorts, entry: HistoryEntry): Promise<void> {
  await ports.history.finish(entry);
  await ports.audit(entry);
}

/** Returns the id of a new entry. It is short, because people type it, and knowing it gives nobody a right. */
export function newEntryId({ newId }: Pick<ChangePorts, 'newId'>): string {
  return newId().slice(-10);
}
