import type { Integration } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';

/** Returns the integration that an earlier undo of this removal has created, unless it is gone. A second undo would create another. */
export async function findRestored(
  { api, history }: Pick<ChangePorts, 'api' | 'history'>,
  removalId: string | undefined,
): Promise<Integration | undefined> {
  const id = removalId === undefined ? undefined : (await history.load(removalId))?.restoredAs;
  return id === undefined ? undefined : api.get(id);
}

/** Records with a removal that it was undone, and as which integration. The caller holds the lock for creations. */
export async function recordRestoration(
  { history }: Pick<ChangePorts, 'history'>,
  removalId: string | undefined,
  restoredAs: string,
): Promise<void> {
  const removal = removalId === undefined ? undefined : await history.load(removalId);
  if (removal?.kind === 'removed') await history.finish({ ...removal, restoredAs });
}
