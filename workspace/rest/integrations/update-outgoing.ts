import { ApiError } from '../api-error';
import type { RestContext } from '../rest-context';
import type { OutgoingUpdate } from './bodies';
import { findManageable } from './find-manageable';
import { refuseScript } from './new-script';
import { isFrozen } from './script-engine';
import { userReference } from './user-reference';
import { validateOutgoing, type ValidatedOutgoing } from './validate-outgoing';

const method = 'updateOutgoingIntegration';

/** Every one of these is written, whether it was sent or not (facts/rest-api.md, C). */
const writtenFields = [
  'event',
  'enabled',
  'name',
  'avatar',
  'emoji',
  'alias',
  'channel',
  'targetRoom',
  'impersonateUser',
  'username',
  'userId',
  'urls',
  'token',
  'triggerWords',
  'retryFailedCalls',
  'retryCount',
  'retryDelay',
  'triggerWordAnywhere',
  'runOnEdits',
] as const satisfies readonly (keyof ValidatedOutgoing)[];

const writtenScriptFields = [
  'script',
  'scriptEnabled',
  'scriptEngine',
  'skipTranspile',
] as const satisfies readonly (keyof ValidatedOutgoing)[];

/**
 * Updates an integration as an outgoing one, whatever its stored type.
 *
 * @throws ApiError with the server's code and text, in the server's order of checks
 */
export async function updateOutgoing(
  context: RestContext,
  userId: string,
  id: string,
  body: OutgoingUpdate,
): Promise<void> {
  const validated = await validateOutgoing(context, body, userId);
  if (!validated.token?.trim()) throw ApiError.coded('error-invalid-token', 'Invalid token', { method });

  const current = await findManageable(context, { kind: 'outgoing', userId, id, method });
  if (!current) {
    throw ApiError.coded('invalid_integration', '[methods] updateOutgoingIntegration -> integration not found');
  }
  const engine = validated.scriptEngine;
  refuseScript(validated, current, engine);

  const omitted = context.profile.omittedOutgoingField;
  const values = (names: readonly (keyof ValidatedOutgoing)[]) =>
    Object.fromEntries(names.map((name) => [name, validated[name] ?? omitted]));
  const frozen = isFrozen(engine);
  const compiled = validated.scriptCompiled;
  await context.integrations.update(id, {
    set: {
      ...values(writtenFields),
      ...(!frozen && values([...writtenScriptFields, compiled ? 'scriptCompiled' : 'scriptError'])),
      _updatedAt: new Date().toISOString(),
      _updatedBy: await userReference(context.db, userId),
    },
    ...(!frozen && { unset: [compiled ? 'scriptError' : 'scriptCompiled'] }),
  });
}
