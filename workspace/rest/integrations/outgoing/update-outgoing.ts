import { ApiError } from '../../http/api-error';
import { writtenFields } from '../../releases/omitted-fields';
import type { RestContext } from '../../rest-context';
import type { OutgoingUpdate } from '../bodies';
import { findManageable } from '../find-manageable';
import { refuseScript } from '../scripts/new-script';
import { isFrozen } from '../scripts/script-engine';
import { skipTranspileField } from '../scripts/skip-transpile';
import { userReference } from '../user-reference';
import { type ValidatedOutgoing, validateOutgoing } from './validate-outgoing';

const method = 'updateOutgoingIntegration';

/** The fields that an update writes. The release decides about omitted ones (docs/rocketchat/rest-api.md, C). */
const fields = [
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

const scriptFields = [
  'script',
  'scriptEnabled',
  'scriptEngine',
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
  const { profile } = context;
  refuseScript(profile, validated, current, engine);

  const values = (names: readonly (keyof ValidatedOutgoing)[]) =>
    writtenFields(
      profile.integrations.omittedOfOutgoing,
      Object.fromEntries(names.map((name) => [name, validated[name]])),
    );
  const isScriptFrozen = isFrozen(profile, engine);
  const compiled = validated.scriptCompiled;
  await context.integrations.update(id, {
    set: {
      ...values(fields),
      ...(!isScriptFrozen && {
        ...values([...scriptFields, compiled ? 'scriptCompiled' : 'scriptError']),
        ...skipTranspileField(profile, validated),
      }),
      _updatedAt: new Date().toISOString(),
      _updatedBy: await userReference(context.db, userId),
    },
    ...(!isScriptFrozen && { unset: [compiled ? 'scriptError' : 'scriptCompiled'] }),
  });
}
