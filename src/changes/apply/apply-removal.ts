import type { AppliedChange, TriedStep } from '../../domain/change/outcome';
import type { Plan, RemoveStep } from '../../domain/change/plan';
import type { ChangePorts } from '../../ports/change-ports';
import { finishEntry, newHistoryEntry } from '../history/record-change';
import { type StaleVersion, readCurrent } from './read-current';
import { sendAndVerify } from './send-and-verify';

/**
 * Removes an integration. The history keeps what is needed to recreate it. The integration is read first, also because the server
 * would remove it under the wrong type, too (docs/rocketchat/rest-api.md K.6).
 *
 * @throws NotPermittedError, and what the API throws before anything was sent
 */
export async function applyRemoval(
  ports: ChangePorts,
  plan: Plan,
  step: RemoveStep,
): Promise<TriedStep | StaleVersion> {
  const current = await readCurrent(ports, step.integrationId, step.baseVersion);
  if (current.kind !== 'present') return current;
  const { integration } = current;
  const change = { kind: 'removed', from: step.baseVersion.values, to: {}, plan, reverts: step.reverts } as const;
  const entry = newHistoryEntry(ports, integration, change);
  return sendAndVerify<unknown>(ports, {
    entry,
    integration,
    send: () => ports.api.remove(integration.type, integration.id),
    async record(): Promise<AppliedChange> {
      await finishEntry(ports, { ...entry, outcome: 'applied' });
      return {
        ...{ kind: 'applied', change: 'removed', entryId: entry.id, integration },
        ...{ diff: [], deviations: [], scriptError: undefined },
      };
    },
    readBack: async () =>
      (await ports.api.get(integration.id)) === undefined
        ? { kind: 'stored', stored: undefined }
        : { kind: 'unchanged', integration },
  });
}
