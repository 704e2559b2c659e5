import type { TriedStep } from '../../domain/change/outcome';
import type { Plan, UpdateStep } from '../../domain/change/plan';
import { decryptSecrets } from '../../domain/change/secrets';
import { verify } from '../../domain/change/verify';
import type { Integration } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';
import { finishEntry, newHistoryEntry } from '../history/record-change';
import { type StaleVersion, readCurrent } from './read-current';
import { type SentChange, recordStored } from './record-stored';
import { type ReadBack, sendAndVerify } from './send-and-verify';

async function readBack(
  { api }: ChangePorts,
  { before, changes }: SentChange,
): Promise<ReadBack<Integration> | undefined> {
  const integration = await api.get(before.id);
  if (integration === undefined) return undefined;
  if (integration.updatedAt === before.updatedAt) return { kind: 'unchanged', integration };
  return verify(before, changes, integration).length === 0
    ? { kind: 'stored', stored: integration }
    : { kind: 'different', integration };
}

/**
 * Changes an integration: reads it again, stops if somebody else changed it, sends the complete body, compares what was stored with
 * what was sent, and records it.
 *
 * @throws NotPermittedError, and what the API throws before anything was sent
 */
export async function applyUpdate(ports: ChangePorts, plan: Plan, step: UpdateStep): Promise<TriedStep | StaleVersion> {
  const { baseVersion, reverts } = step;
  const [current, vault] = await Promise.all([readCurrent(ports, step.integrationId, baseVersion), ports.vault()]);
  if (current.kind === 'gone') return current;
  const { integration: before } = current;
  const { values: changes, undecryptable } = decryptSecrets(before.type, step.changes, vault);
  // Checked before a version conflict: a plan that is rebased would lose the secret without a word.
  if (undecryptable.length > 0) return { kind: 'secret-undecryptable', integration: before };
  if (current.kind === 'version-conflict') return current;
  const from = baseVersion.values;
  const entry = newHistoryEntry(ports, before, { from, to: { ...from, ...step.changes }, plan, reverts });
  const sent: SentChange = { before, changes, entry, generatedToken: step.generatedToken === true };
  return sendAndVerify(ports, {
    entry,
    integration: before,
    send: () => ports.api.update(before, changes),
    async record(stored) {
      const { finished, change } = await recordStored(ports, sent, stored);
      await finishEntry(ports, finished);
      return change;
    },
    readBack: () => readBack(ports, sent),
    refusal: { mayRunNewScript: before.type === 'webhook-incoming' && changes.script !== undefined },
  });
}
