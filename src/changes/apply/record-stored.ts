import type { AppliedChange } from '../../domain/change/outcome';
import { takeSnapshot } from '../../domain/change/snapshot';
import { verify } from '../../domain/change/verify';
import { diff, diffValues } from '../../domain/fields/diff';
import type { FieldValues } from '../../domain/fields/field-values';
import type { HistoryEntry } from '../../domain/history/history-entry';
import { type Integration, scriptErrorOf } from '../../domain/integration/integration';
import { isText } from '../../lib/json';
import type { ChangePorts } from '../../ports/change-ports';

/** What was sent to change an integration or to create one, its secrets decrypted. */
export interface SentChange {
  /** Without values for a new integration. */
  readonly before: Integration;
  readonly changes: FieldValues;
  readonly entry: HistoryEntry;
  readonly generatedToken: boolean;
}

/** Saves the stored version as the last one seen. Returns the finished entry, which is yet to be stored, and the change it made. */
export async function recordStored(
  ports: ChangePorts,
  { before, changes, entry, generatedToken }: SentChange,
  stored: Integration,
): Promise<{ finished: HistoryEntry; change: AppliedChange }> {
  const vault = await ports.vault();
  const now = takeSnapshot(stored, vault);
  await ports.history.saveLastSeen(stored.id, { ...now, actor: entry.actor });
  return {
    finished: {
      ...entry,
      ...{ integrationId: stored.id, outcome: 'applied' },
      ...diffValues(before.type, takeSnapshot(before, vault).values, now.values),
    },
    change: {
      kind: 'applied',
      entryId: entry.id,
      integration: stored,
      diff: diff(before.type, before.values, stored.values),
      deviations: verify(before, changes, stored),
      scriptError: scriptErrorOf(stored),
      ...(generatedToken && isText(changes.token) ? { generatedToken: changes.token } : {}),
    },
  };
}
