import type { Integration } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';

/** What was created when this removal was taken back before, where it is still there: once more there would be two. */
export async function findRestored(
  { api, history }: Pick<ChangePorts, 'api' | 'history'>,
  removalId: string | undefined,
): Promise<Integration | undefined> {
  const id = removalId === undefined ? undefined : (await history.load(removalId))?.restoredAs;
  return id === undefined ? undefined : api.get(id);
}

/** Keeps with a removal that it was taken back, and as what. Only whoever is alone creating any may call this. */
export async function recordRestoration(
  { history }: Pick<ChangePorts, 'history'>,
  removalId: string | undefined,
  restoredAs: string,
): Promise<void> {
  const removal = removalId === undefined ? undefined : await history.load(removalId);
  if (removal?.kind === 'removed') await history.finish({ ...removal, restoredAs });
}
