import type { CreateRequest } from '../../domain/change/request';
import { creationEffects } from '../../domain/change/side-effects';
import { differences } from '../../domain/fields/diff';
import { afterServer } from '../../domain/fields/server-normalization';
import { everyValue, newIntegration } from '../../domain/integration/new-integration';
import { withKnownFields } from '../../domain/integration/with-release-fields';
import { demand } from '../../domain/permissions';
import { checkWhole, namesIn } from '../../domain/validation/check-integration';
import { checkEach } from '../../domain/validation/check-values';
import { parseChanges } from '../../domain/validation/parse-changes';
import type { ChangePorts } from '../../ports/change-ports';
import type { Examined } from './examination';

/**
 * Authorises the person and checks what they want to create.
 *
 * @throws NotPermittedError, and what the API throws
 */
export async function examineCreation(ports: ChangePorts, request: CreateRequest): Promise<Examined> {
  const [authority, release] = await Promise.all([ports.authority(), ports.release()]);
  const { type, typed, makesToken = false } = request;
  demand(authority, type);
  const template = withKnownFields(newIntegration(type, request.values), release);
  const understood = parseChanges(template, typed ?? {});
  const values = { ...request.values, ...understood.changes };
  const whole = { type, values, changed: everyValue(type, values) };
  const unknown = await ports.unknownOf(namesIn(whole));
  const after = afterServer(type, values);
  return {
    integration: template,
    changes: values,
    problems: {
      ...checkWhole(whole, unknown),
      ...(typed === undefined ? {} : checkEach(type, values)),
      ...understood.problems,
    },
    preview: {
      kind: 'created',
      integration: newIntegration(type, values),
      differences: differences(type, {}, after),
      effects: creationEffects(type, after, makesToken, release),
      meanwhile: [],
      conflicts: [],
      changedBy: undefined,
    },
  };
}
