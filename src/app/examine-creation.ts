import { demand } from '../domain/authority';
import { checkEach } from '../domain/check-each';
import { checkWhole, namesIn } from '../domain/check-whole';
import { afterServer } from '../domain/consequences';
import { creationEffects } from '../domain/creation-effects';
import { differences } from '../domain/difference';
import { everyValue, newIntegration } from '../domain/new-integration';
import { parseChanges } from '../domain/parse-changes';
import type { CreateRequest } from '../domain/proposal';
import { withKnownFields } from '../domain/with-known-fields';
import type { ChangePorts } from './change-ports';
import type { Examined } from './examined';

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
