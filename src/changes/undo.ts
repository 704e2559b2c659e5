import type { ChangeRequest } from '../domain/change/request';
import { decryptSecrets } from '../domain/change/secrets';
import { takeSnapshot } from '../domain/change/snapshot';
import type { UndoResult } from '../domain/change/undo-result';
import { NotFoundError } from '../domain/errors';
import { type HistoryEntry, isUndoable } from '../domain/history/history-entry';
import type { Integration } from '../domain/integration/integration';
import { requirePermission, requireAnyPermission } from '../domain/permissions';
import type { ChangePorts } from '../ports/change-ports';
import { findRestored } from './history/restoration';
import { propose } from './propose/propose';

type Reversal =
  { readonly kind: 'request'; readonly request: ChangeRequest } | Exclude<UndoResult, { kind: 'proposed' }>;

/**
 * Returns the request that undoes a change: it restores the fields of that change and no others, removes what was created, or
 * recreates what was removed, under a new id. A token that can no longer be decrypted is then replaced by a generated one.
 *
 * @throws NotFoundError
 */
async function reversalOf(
  ports: ChangePorts,
  entry: HistoryEntry,
  integration: Integration | undefined,
): Promise<Reversal> {
  const { id: reverts, type, integrationId } = entry;
  const vault = await ports.vault();
  const { values, undecryptable } = decryptSecrets(type, entry.before, vault);
  if (entry.kind === 'removed') return { kind: 'request', request: { kind: 'create', type, values, reverts } };
  if (integration?.type !== type) throw new NotFoundError();
  const now = takeSnapshot(integration, vault);
  // The version right after that change, with everything else as it is now, so that later changes of its fields count as conflicts.
  const rest = entry.kind === 'created' ? {} : now.values;
  const baseVersion = { ...now, updatedAt: '', values: { ...rest, ...entry.after } };
  if (entry.kind === 'created')
    return { kind: 'request', request: { kind: 'remove', integrationId, baseVersion, read: integration, reverts } };
  return undecryptable.length > 0
    ? { kind: 'secret-undecryptable', fields: undecryptable }
    : { kind: 'request', request: { integrationId, values, baseVersion, read: integration, reverts } };
}

/** Returns one entry for each integration. A step that was interrupted and applied later has two, and the outcome of the first is unknown. */
function oneForEach(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const byId = new Map<string, HistoryEntry>();
  for (const entry of entries)
    if (byId.get(entry.integrationId)?.outcome !== 'applied') byId.set(entry.integrationId, entry);
  return [...byId.values()];
}

/** Undoes everything that a batch changed, except integrations that are gone since, which are named. */
async function undoBatch(ports: ChangePorts, batchId: string): Promise<UndoResult> {
  const [missingPermissions, entries] = await Promise.all([ports.missingPermissions(), ports.history.batch(batchId)]);
  if (entries.every(({ type }) => missingPermissions[type].length > 0)) return { kind: 'unknown-change' };
  const undoable = oneForEach(entries.filter(isUndoable));
  for (const { type } of undoable) requirePermission(missingPermissions, type);
  const stored = new Map((await ports.api.list()).map((integration) => [integration.id, integration]));
  const isGone = ({ kind, integrationId }: HistoryEntry): boolean => kind !== 'removed' && !stored.has(integrationId);
  const restored = undoable.flatMap(({ restoredAs = '' }) => stored.get(restoredAs) ?? []);
  const gone = undoable.filter(isGone).map(({ name }) => name);
  const requests: ChangeRequest[] = [];
  for (const entry of undoable.filter((entry) => !isGone(entry) && !stored.has(entry.restoredAs ?? ''))) {
    const reversal = await reversalOf(ports, entry, stored.get(entry.integrationId));
    if (reversal.kind !== 'request') return reversal;
    const { request } = reversal;
    requests.push(
      request.kind === 'create' || request.kind === 'remove' ? request : { ...request, detectsLater: true },
    );
  }
  if (requests.length > 0) return { kind: 'proposed', proposal: await propose(ports, requests), gone };
  const [integration] = restored;
  if (integration !== undefined) return { kind: 'restored', integration };
  return gone.length > 0 ? { kind: 'gone', gone } : { kind: 'changed-nothing' };
}

/**
 * Returns a plan that undoes one change, or everything that a batch changed. Later changes of the same fields count as somebody
 * else's, and are shown as conflicts.
 *
 * @param id of the change or of the batch
 * @param integration the integration of the change, where it was just read
 * @throws NotPermittedError, NotFoundError, and what the API throws
 */
export async function undo(ports: ChangePorts, id: string, integration?: Integration): Promise<UndoResult> {
  const [missingPermissions, entry] = await Promise.all([ports.missingPermissions(), ports.history.load(id)]);
  requireAnyPermission(missingPermissions);
  if (entry === undefined) return undoBatch(ports, id);
  // A change that the person may not see is answered like one that does not exist.
  if (missingPermissions[entry.type].length > 0) return { kind: 'unknown-change' };
  if (!isUndoable(entry)) return { kind: 'changed-nothing' };
  const restored = await findRestored(ports, entry.id);
  if (restored !== undefined) return { kind: 'restored', integration: restored };
  const read = entry.kind === 'removed' ? undefined : (integration ?? (await ports.api.get(entry.integrationId)));
  const reversal = await reversalOf(ports, entry, read);
  if (reversal.kind !== 'request') return reversal;
  const removal = entry.kind === 'removed' ? entry.id : undefined;
  return { kind: 'proposed', proposal: await propose(ports, [reversal.request]), removal };
}
