import type { EntryKind, HistoryEntry } from '../domain/history-entry';
import { nameOf, type FieldValues, type Integration } from '../domain/integration';
import type { Plan } from '../domain/plan';
import { sidesOf } from '../domain/sides-of';
import type { ChangePorts } from './change-ports';
import { newEntryId } from './new-entry-id';

/** What is about to be done, its secrets sealed. */
interface Deed {
  readonly kind?: EntryKind;
  readonly from: FieldValues;
  readonly to: FieldValues;
  readonly plan: Pick<Plan, 'why' | 'batch'>;
  readonly undoes: string | undefined;
}

/** An entry of the history for what this person is about to do. */
export function entryFor(
  ports: Pick<ChangePorts, 'newId' | 'now' | 'person'>,
  integration: Integration,
  { kind, from, to, plan, undoes }: Deed,
): HistoryEntry {
  return {
    id: newEntryId(ports),
    ...(kind === undefined ? {} : { kind }),
    integrationId: integration.id,
    type: integration.type,
    name: nameOf(integration),
    at: ports.now(),
    who: ports.person.username,
    why: plan.why,
    // Until it is known: this server may stop at any moment.
    outcome: 'unknown',
    ...sidesOf(integration.type, from, to),
    ...(plan.batch === undefined ? {} : { batch: plan.batch }),
    undoes,
  };
}

/** Keeps and tells what became of it. */
export async function conclude(ports: ChangePorts, entry: HistoryEntry): Promise<void> {
  await ports.history.finish(entry);
  await ports.audit(entry);
}

/** Milliseconds between the looks at what an unanswered request has done. */
export const looks: readonly number[] = [150, 850, 2_000];
