import type { Integration } from '../domain/integration/integration';
import { requirePermission } from '../domain/permissions';
import type { ChangePorts } from '../ports/change-ports';
import { recordExternalChange } from './history/external-changes';
import { newHistoryEntry } from './history/record-change';

/**
 * Returns the webhook URL of an incoming integration with its token, after the history and the audit room have recorded who sees it;
 * undefined where there is no token.
 *
 * @throws NotPermittedError, and what the API throws
 */
export async function revealUrl(ports: ChangePorts, integration: Integration): Promise<string | undefined> {
  const [missingPermissions, token] = await Promise.all([
    ports.missingPermissions(),
    ports.api.hookToken(integration.id),
  ]);
  requirePermission(missingPermissions, integration.type);
  if (token === undefined) return undefined;
  const reveal = { kind: 'revealed', from: {}, to: {}, plan: {}, reverts: undefined } as const;
  const entry = { ...newHistoryEntry(ports, integration, reveal), outcome: 'applied' } as const;
  await ports.withLock(`integration/${integration.id}`, async () => {
    await recordExternalChange(ports, integration);
    await ports.history.add(entry);
  });
  await ports.audit(entry);
  return ports.webhookUrl(integration.id, token);
}
