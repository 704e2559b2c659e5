import { fieldsOf } from '../domain/fields/fields';
import { hasHiddenUrl, urlsIn } from '../domain/fields/hidden-urls';
import type { Integration } from '../domain/integration/integration';
import { requirePermission } from '../domain/permissions';
import type { ChangePorts } from '../ports/change-ports';
import { recordExternalChange } from './history/external-changes';
import { newHistoryEntry } from './history/record-change';

/** Returns the stored URLs of which a part is hidden elsewhere. */
function hiddenUrlsOf({ type, values }: Integration): string[] {
  return fieldsOf(type).flatMap((field) => {
    return urlsIn(values[field.name]).filter((url) => hasHiddenUrl(field, url));
  });
}

/**
 * Returns the webhook URL of an incoming integration with its token, and all URLs of which a part is hidden elsewhere, after the history
 * and the audit room have recorded who sees them. Records nothing where there are none.
 *
 * @throws NotPermittedError, and what the API throws
 */
export async function revealUrls(ports: ChangePorts, integration: Integration): Promise<readonly string[]> {
  const { id, type } = integration;
  const [missingPermissions, token] = await Promise.all([
    ports.missingPermissions(),
    type === 'webhook-incoming' ? ports.api.hookToken(id) : undefined,
  ]);
  requirePermission(missingPermissions, type);
  const webhookUrl = token === undefined ? [] : [await ports.webhookUrl(id, token)];
  const urls = [...webhookUrl, ...hiddenUrlsOf(integration)];
  if (urls.length === 0) return [];
  const reveal = { kind: 'revealed', from: {}, to: {}, plan: {}, reverts: undefined } as const;
  const entry = { ...newHistoryEntry(ports, integration, reveal), outcome: 'applied' } as const;
  await ports.withLock(`integration/${id}`, async () => {
    await recordExternalChange(ports, integration);
    await ports.history.add(entry);
  });
  await ports.audit(entry);
  return urls;
}
