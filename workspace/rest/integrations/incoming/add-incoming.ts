import type { StoredDocument } from '../../../database/database';
import { findOne } from '../../../database/find-one';
import { randomId } from '../../../database/random-id';
import { ApiError } from '../../http/api-error';
import type { RestContext } from '../../rest-context';
import type { IncomingCreation } from '../bodies';
import { permissionsOf } from '../kinds';
import { compileScript } from '../scripts/compile-script';
import { defaultScriptEngine, scriptEngineRefusal } from '../scripts/script-engine';
import { skipTranspileField } from '../scripts/skip-transpile';
import { storeNew } from '../store-new';
import { userReference } from '../user-reference';
import { verifyTarget } from '../verify-target';
import { admitPostAsUser } from './admit-post-as-user';
import { incomingChannels } from './incoming-channels';

const method = 'addIncomingIntegration';

/** Returns the secret of a webhook URL: 48 characters. */
const randomToken = (): string => Array.from({ length: 3 }, randomId).join('').slice(0, 48);

/**
 * Creates an incoming integration.
 *
 * @throws ApiError with the server's code and text, in the server's order of checks
 */
export async function addIncoming(
  context: RestContext,
  userId: string,
  body: IncomingCreation,
): Promise<StoredDocument> {
  const { all, own } = permissionsOf.incoming;
  if (!(await context.permissions.hasAny(userId, [all, own]))) {
    throw ApiError.coded('not_authorized', 'Unauthorized', { method });
  }
  const channel = incomingChannels(body.channel, method);
  if (body.username.trim() === '') throw ApiError.coded('error-invalid-username', 'Invalid username', { method });

  const scriptEngine = body.scriptEngine ?? defaultScriptEngine;
  const refusal = body.script?.trim() ? scriptEngineRefusal(context.profile, scriptEngine) : undefined;
  if (refusal) throw new ApiError(refusal);

  const user = await findOne(context.db.users, { username: body.username });
  if (!user) throw ApiError.coded('error-invalid-user', 'Invalid user', { method });

  for (const target of channel) {
    await verifyTarget(context, { channel: target, userId, kind: 'incoming', details: { method } });
  }
  await admitPostAsUser(context, user._id, method);

  return storeNew(context, {
    ...body,
    ...compileScript(body, context.profile.integrations.parsesScriptsLike),
    scriptEngine,
    ...skipTranspileField(context.profile, body),
    channel,
    overrideDestinationChannelEnabled: body.overrideDestinationChannelEnabled ?? false,
    token: randomToken(),
    userId: user._id,
    _createdAt: new Date().toISOString(),
    _createdBy: await userReference(context.db, userId),
  });
}
