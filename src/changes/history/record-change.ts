import type { Plan } from '../../domain/change/plan';
import { diffValues } from '../../domain/fields/diff';
import type { FieldValues } from '../../domain/fields/field-values';
import type { EntryKind, HistoryEntry } from '../../domain/history/history-entry';
import { type Integration, nameOf } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';

/** What is about to be done, its secrets sealed. */
interface NewEntry {
  readonly kind?: EntryKind;
  readonly from: FieldValues;
  readonly to: FieldValues;
  readonly plan: Pick<Plan, 'reason' | 'batch'>;
  readonly reverts: string | undefined;
}

/** An entry of the history for what this person is about to do. */
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
    // Until it is known: this server may stop at any moment.
    outcome: 'unknown',
    ...diffValues(integration.type, from, to),
    ...(plan.batch === undefined ? {} : { batch: plan.batch }),
    reverts,
  };
}

/** Keeps and tells what became of it. */
export async function finishEntry(ports: ChangePorts, entry: HistoryEntry): Promise<void> {
  await ports.history.finish(entry);
  await ports.audit(entry);
}

/** The id of an entry of the history: people type it, and knowing it gives no rights, so it need not be long. */
export function newEntryId({ newId }: Pick<ChangePorts, 'newId'>): string {
  return newId().slice(-10);
}
