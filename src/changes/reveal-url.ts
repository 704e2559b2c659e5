import type { Integration } from '../domain/integration/integration';
import { demand } from '../domain/permissions';
import type { ChangePorts } from '../ports/change-ports';
import { recordOutside } from './history/external-changes';
import { entryFor } from './history/record-change';

/**
 * The webhook URL of an incoming integration with its token, once the history and the audit room have been told who sees it;
 * undefined where it has none.
 *
 * @throws NotPermittedError, and what the API throws
 */
export async function revealUrl(ports: ChangePorts, integration: Integration): Promise<string | undefined> {
  const [authority, token] = await Promise.all([ports.authority(), ports.api.hookToken(integration.id)]);
  demand(authority, integration.type);
  if (token === undefined) return undefined;
  const deed = { kind: 'revealed', from: {}, to: {}, plan: {}, undoes: undefined } as const;
  const entry = { ...entryFor(ports, integration, deed), outcome: 'applied' } as const;
  await ports.alone(`integration/${integration.id}`, async () => {
    await recordOutside(ports, integration);
    await ports.history.add(entry);
  });
  await ports.audit(entry);
  return ports.webhookUrl(integration.id, token);
}
