import type { RemoveRequest } from '../../domain/change/request';
import { removalEffects } from '../../domain/change/side-effects';
import { requireVisible } from '../../domain/permissions';
import type { ChangePorts } from '../../ports/change-ports';
import { detectExternalChange } from '../history/external-changes';
import { changesSince } from './changes-since';
import type { Examination } from './examination';

/**
 * Reads the integration and checks the permission of the person who wants to remove it.
 *
 * @throws NotPermittedError, NotFoundError, and what the API throws
 */
export async function reviewRemoval(
  ports: ChangePorts,
  { integrationId, baseVersion, read }: RemoveRequest,
): Promise<Examination> {
  const [missingPermissions, stored, vault] = await Promise.all([
    ports.missingPermissions(),
    read ?? ports.api.get(integrationId),
    ports.vault(),
  ]);
  const integration = requireVisible(missingPermissions, stored);
  return {
    integration,
    changes: {},
    problems: {},
    preview: {
      kind: 'removed',
      integration,
      diff: [],
      sideEffects: removalEffects(integration),
      externalChanges: changesSince(integration, baseVersion, vault),
      conflicts: [],
      changedBy: await detectExternalChange(ports, integration),
    },
  };
}
