import type { RemoveRequest } from '../../domain/change/request';
import { removalEffects } from '../../domain/change/side-effects';
import { GoneError } from '../../domain/errors';
import { demand, demandAny } from '../../domain/permissions';
import type { ChangePorts } from '../../ports/change-ports';
import { noticeOutside } from '../history/external-changes';
import { changedMeanwhile } from './changed-since';
import type { Examined } from './examination';

/**
 * Reads the integration and authorises the person who wants to remove it.
 *
 * @throws NotPermittedError, GoneError, and what the API throws
 */
export async function examineRemoval(ports: ChangePorts, { integrationId, seen }: RemoveRequest): Promise<Examined> {
  const [authority, integration, vault] = await Promise.all([
    ports.authority(),
    ports.api.get(integrationId),
    ports.vault(),
  ]);
  demandAny(authority);
  if (integration === undefined) throw new GoneError();
  demand(authority, integration.type);
  return {
    integration,
    changes: {},
    problems: {},
    preview: {
      kind: 'removed',
      integration,
      differences: [],
      effects: removalEffects(integration),
      meanwhile: changedMeanwhile(integration, seen, vault),
      conflicts: [],
      changedBy: await noticeOutside(ports, integration),
    },
  };
}
