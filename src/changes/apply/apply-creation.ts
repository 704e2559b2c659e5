import type { AppliedChange, TriedStep } from '../../domain/change/outcome';
import type { CreateStep, Plan } from '../../domain/change/plan';
import { decryptSecrets } from '../../domain/change/secrets';
import { verify } from '../../domain/change/verify';
import type { Integration } from '../../domain/integration/integration';
import { newIntegration } from '../../domain/integration/new-integration';
import { requirePermission } from '../../domain/permissions';
import type { ChangePorts } from '../../ports/change-ports';
import { newHistoryEntry } from '../history/record-change';
import { recordRestoration, findRestored } from '../history/restoration';
import { type SentChange, recordStored } from './record-stored';
import { type ReadBack, sendAndVerify } from './send-and-verify';

async function recordCreation(ports: ChangePorts, sent: SentChange, stored: Integration): Promise<AppliedChange> {
  const { finished, change } = await recordStored(ports, sent, stored);
  await ports.history.finishNew(finished);
  await recordRestoration(ports, finished.reverts, stored.id);
  await ports.audit(finished);
  const isIncoming = stored.type === 'webhook-incoming';
  return { ...change, change: 'created', ...(isIncoming ? { webhookUrl: await ports.webhookUrl(stored.id) } : {}) };
}

/** Milliseconds by which the clocks of a workspace's servers may differ. */
const clockToleranceMs = 5_000;

/** Returns the integrations that this request may have created: with its values, since it began, and never seen before. */
async function findCandidates(
  { api, history }: ChangePorts,
  { before, changes, entry }: SentChange,
): Promise<Integration[]> {
  const alike = (await api.list(entry.name)).filter(
    (found) =>
      found.type === before.type &&
      Date.parse(found.createdAt ?? '') >= entry.at - clockToleranceMs &&
      verify(before, changes, found).length === 0,
  );
  const lastSeen = await Promise.all(alike.map(({ id }) => history.lastSeenVersion(id)));
  return alike.filter((_, index) => lastSeen[index] === undefined);
}

/**
 * Creates an integration, compares what was stored with what was sent, and records it.
 *
 * @throws NotPermittedError, and what the API throws before anything was sent
 */
export async function applyCreation(ports: ChangePorts, plan: Plan, step: CreateStep): Promise<TriedStep> {
  const [missingPermissions, vault] = await Promise.all([ports.missingPermissions(), ports.vault()]);
  const { type, changes, reverts } = step;
  requirePermission(missingPermissions, type);
  const restored = await findRestored(ports, reverts);
  if (restored !== undefined) return { kind: 'already', integration: restored };
  const { values, undecryptable } = decryptSecrets(type, changes, vault);
  const wanted = newIntegration(type, values);
  if (undecryptable.length > 0) return { kind: 'secret-undecryptable', integration: wanted };
  const entry = newHistoryEntry(ports, wanted, { kind: 'created', from: {}, to: changes, plan, reverts });
  const generatedToken = step.generatedToken === true;
  const sent: SentChange = { before: newIntegration(type, {}), changes: values, entry, generatedToken };
  return sendAndVerify(ports, {
    entry,
    integration: wanted,
    send: () => ports.api.create(type, values),
    record: (stored) => recordCreation(ports, sent, stored),
    async readBack(): Promise<ReadBack<Integration>> {
      const [candidate, another] = await findCandidates(ports, sent);
      if (candidate === undefined) return { kind: 'unchanged', integration: wanted };
      return another === undefined ? { kind: 'stored', stored: candidate } : { kind: 'ambiguous', integration: wanted };
    },
    refusal: { removal: reverts },
  });
}
