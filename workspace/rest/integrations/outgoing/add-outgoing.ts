import type { StoredDocument } from '../../../database/database';
import { ApiError } from '../../http/api-error';
import type { RestContext } from '../../rest-context';
import type { OutgoingCreation } from '../bodies';
import { permissionsOf } from '../kinds';
import { defaultScriptEngine, scriptEngineRefusal } from '../scripts/script-engine';
import { storeNew } from '../store-new';
import { validateOutgoing } from './validate-outgoing';

/**
 * Creates an outgoing integration. Without a token in the request it has none (docs/rocketchat/rest-api.md, K.5).
 *
 * @throws ApiError with the server's code and text, in the server's order of checks
 */
export async function addOutgoing(
  context: RestContext,
  userId: string,
  body: OutgoingCreation,
): Promise<StoredDocument> {
  const { all, own } = permissionsOf.outgoing;
  if (!(await context.permissions.hasAny(userId, [all, own]))) throw ApiError.coded('not_authorized');

  const refusal = body.script?.trim()
    ? scriptEngineRefusal(context.profile, body.scriptEngine ?? defaultScriptEngine)
    : undefined;
  if (refusal) throw new ApiError(refusal);

  return storeNew(context, await validateOutgoing(context, body, userId));
}
