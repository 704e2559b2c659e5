import { demand, demandAny } from '../domain/authority';
import { GoneError } from '../domain/gone-error';
import { isUndoable } from '../domain/history-entry';
import { seenVersion } from '../domain/seen-version';
import type { Undoing } from '../domain/undoing';
import { openSecrets } from '../domain/vault';
import type { ChangePorts } from './change-ports';
import { propose } from './propose';

/**
 * A plan that restores the fields of one change, and no others. What became of them since counts as somebody else's change, and is
 * shown beside it.
 *
 * @throws NotPermittedError, GoneError, and what the API throws
 */
export async function undo(ports: ChangePorts, entryId: string): Promise<Undoing> {
  const [authority, entry] = await Promise.all([ports.authority(), ports.history.load(entryId)]);
  demandAny(authority);
  if (entry === undefined) return { kind: 'unknown-change' };
  demand(authority, entry.type);
  if (!isUndoable(entry)) return { kind: 'changed-nothing' };
  const [integration, vault] = await Promise.all([ports.api.get(entry.integrationId), ports.vault()]);
  if (integration?.type !== entry.type) throw new GoneError();
  const { values, lost } = openSecrets(entry.type, entry.before, vault);
  if (lost.length > 0) return { kind: 'secret-lost', fields: lost };
  const now = seenVersion(integration, vault);
  // As if somebody had seen the integration right after that change, with everything else as it is today.
  const seen = { ...now, updatedAt: '', values: { ...now.values, ...entry.after } };
  const request = { integrationId: entry.integrationId, values, seen };
  return { kind: 'proposed', proposal: await propose(ports, [request], { undoes: entry.id }) };
}
