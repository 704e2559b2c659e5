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
 * What takes a change back: restores the fields of that change, and no others; removes what was created; creates again, under a new
 * id, what was removed. A token that cannot be read any more is then replaced by one that the app makes.
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
  // As if somebody had seen the integration right after that change, with everything else as it is today.
  const rest = entry.kind === 'created' ? {} : now.values;
  const baseVersion = { ...now, updatedAt: '', values: { ...rest, ...entry.after } };
  if (entry.kind === 'created')
    return { kind: 'request', request: { kind: 'remove', integrationId, baseVersion, read: integration, reverts } };
  return undecryptable.length > 0
    ? { kind: 'secret-undecryptable', fields: undecryptable }
    : { kind: 'request', request: { integrationId, values, baseVersion, read: integration, reverts } };
}

/** One for each integration: of a step that was broken off and made later there are two, and nobody saw what became of the first. */
function onceEach(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const byId = new Map<string, HistoryEntry>();
  for (const entry of entries)
    if (byId.get(entry.integrationId)?.outcome !== 'applied') byId.set(entry.integrationId, entry);
  return [...byId.values()];
}

/** All that one plan changed; what is gone since cannot be taken back and is left out, which is said. */
async function undoBatch(ports: ChangePorts, batch: string): Promise<UndoResult> {
  const [missingPermissions, entries] = await Promise.all([ports.missingPermissions(), ports.history.batch(batch)]);
  if (entries.length === 0) return { kind: 'unknown-change' };
  const undoable = onceEach(entries.filter(isUndoable));
  for (const { type } of undoable) requirePermission(missingPermissions, type);
  const stored = new Map((await ports.api.list()).map((integration) => [integration.id, integration]));
  const isGone = ({ kind, integrationId }: HistoryEntry): boolean => kind !== 'removed' && !stored.has(integrationId);
  const again = undoable.map(({ restoredAs = '' }) => stored.get(restoredAs));
  const gone = undoable.filter(isGone).map(({ name }) => name);
  const requests: ChangeRequest[] = [];
  for (const entry of undoable.filter((one, index) => !isGone(one) && again[index] === undefined)) {
    const reversal = await reversalOf(ports, entry, stored.get(entry.integrationId));
    if (reversal.kind !== 'request') return reversal;
    const { request } = reversal;
    requests.push(
      request.kind === 'create' || request.kind === 'remove' ? request : { ...request, detectsLater: true },
    );
  }
  if (requests.length > 0) return { kind: 'proposed', proposal: await propose(ports, requests), gone };
  const [there] = again.filter((one) => one !== undefined);
  if (there !== undefined) return { kind: 'restored', integration: there };
  return gone.length > 0 ? { kind: 'gone', gone } : { kind: 'changed-nothing' };
}

/**
 * A plan that takes back a change, or all that one plan of several steps changed. What became of it since counts as somebody else's
 * change, and is shown beside it.
 *
 * @param id of the change, or of the batch
 * @param integration of the change, where it has just been read
 * @throws NotPermittedError, NotFoundError, and what the API throws
 */
export async function undo(ports: ChangePorts, id: string, integration?: Integration): Promise<UndoResult> {
  const [missingPermissions, entry] = await Promise.all([ports.missingPermissions(), ports.history.load(id)]);
  requireAnyPermission(missingPermissions);
  if (entry === undefined) return undoBatch(ports, id);
  requirePermission(missingPermissions, entry.type);
  if (!isUndoable(entry)) return { kind: 'changed-nothing' };
  const there = await findRestored(ports, entry.id);
  if (there !== undefined) return { kind: 'restored', integration: there };
  const read = entry.kind === 'removed' ? undefined : (integration ?? (await ports.api.get(entry.integrationId)));
  const reversal = await reversalOf(ports, entry, read);
  if (reversal.kind !== 'request') return reversal;
  const removal = entry.kind === 'removed' ? entry.id : undefined;
  return { kind: 'proposed', proposal: await propose(ports, [reversal.request]), removal };
}
