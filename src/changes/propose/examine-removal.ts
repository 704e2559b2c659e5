import type { RemoveRequest } from '../../domain/change/request';
import { removalEffects } from '../../domain/change/side-effects';
import { NotFoundError } from '../../domain/errors';
import { requirePermission, requireAnyPermission } from '../../domain/permissions';
import type { ChangePorts } from '../../ports/change-ports';
import { detectExternalChange } from '../history/external-changes';
import { changesSince } from './changed-since';
import type { Examination } from './examination';

/**
 * Reads the integration and authorises the person who wants to remove it.
 *
 * @throws NotPermittedError, GoneError, and what the API throws
 */
export async function reviewRemoval(ports: ChangePorts, { integrationId, seen }: RemoveRequest): Promise<Examination> {
  const [authority, integration, vault] = await Promise.all([
    ports.authority(),
    ports.api.get(integrationId),
    ports.vault(),
  ]);
  requireAnyPermission(authority);
  if (integration === undefined) throw new NotFoundError();
  requirePermission(authority, integration.type);
  return {
    integration,
    changes: {},
    problems: {},
    preview: {
      kind: 'removed',
      integration,
      differences: [],
      effects: removalEffects(integration),
      meanwhile: changesSince(integration, seen, vault),
      conflicts: [],
      changedBy: await detectExternalChange(ports, integration),
    },
  };
}
