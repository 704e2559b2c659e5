import { demand, demandAny } from '../domain/authority';
import { GoneError } from '../domain/gone-error';
import { removalEffects } from '../domain/removal-effects';
import type { RemoveRequest } from '../domain/proposal';
import { changedMeanwhile } from './changed-meanwhile';
import type { ChangePorts } from './change-ports';
import type { Examined } from './examined';
import { noticeOutside } from './notice-outside';

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
