import type { StoredDocument } from '../../database';
import { text } from '../../json-fields';
import { findOne } from '../../find-one';
import { ApiError } from '../api-error';
import type { RestContext } from '../rest-context';
import type { IncomingUpdate } from './bodies';
import { compileScript } from './compile-script';
import { findManageable } from './find-manageable';
import { incomingChannels } from './incoming-channels';
import { refuseScript, wantedScriptEngine } from './new-script';
import { requireImpersonation } from './require-impersonation';
import { isFrozen } from './script-engine';
import { userReference } from './user-reference';
import { verifyTarget } from './verify-target';

const method = 'updateIncomingIntegration';

/** Fields that stay as they are when an update leaves them out (facts/rest-api.md, C). */
const keptWhenOmitted = ['avatar', 'emoji', 'alias', 'overrideDestinationChannelEnabled'] as const;

function sentFields(body: IncomingUpdate): Record<string, unknown> {
  const sent = keptWhenOmitted.filter((name) => body[name] !== undefined);
  return Object.fromEntries(sent.map((name) => [name, body[name]]));
}

/** Stored at once: a request that is refused later on has already replaced the running script (facts/rest-api.md, H.2). */
async function storeCompiledScript({ integrations }: RestContext, id: string, body: IncomingUpdate): Promise<void> {
  const outcome = compileScript(body);
  if (!outcome) return;
  await integrations.update(id, {
    set: { ...outcome, skipTranspile: body.skipTranspile === true, _updatedAt: new Date().toISOString() },
    unset: ['scriptError' in outcome ? 'scriptCompiled' : 'scriptError'],
  });
}

/** The user that the integration is to post as: the one named in the request, else the one it has. */
async function postAsUser({ db }: RestContext, body: IncomingUpdate, current: StoredDocument): Promise<StoredDocument> {
  const username = 'username' in body ? body.username : current.username;
  const user = await findOne(db.users, { username });
  if (!user) throw ApiError.coded('error-invalid-post-as-user', 'Invalid Post As User', { method });
  return user;
}

/** The fields about the script; none of them under an engine that takes no scripts. */
function scriptFields({ script, scriptEnabled, skipTranspile }: IncomingUpdate, engine: string) {
  if (isFrozen(engine)) return {};
  return {
    ...(script !== undefined && { script }),
    scriptEnabled,
    ...(engine && { scriptEngine: engine }),
    skipTranspile: skipTranspile === true,
  };
}

/**
 * Updates an integration as an incoming one, whatever its stored type.
 *
 * @throws ApiError with the server's code and text, in the server's order of checks
 */
export async function updateIncoming(
  context: RestContext,
  userId: string,
  id: string,
  body: IncomingUpdate,
): Promise<void> {
  const channel = incomingChannels(body.channel, method);
  const current = await findManageable(context, { kind: 'incoming', userId, id, method });
  if (!current) throw ApiError.coded('error-invalid-integration', 'Invalid integration', { method });

  const engine = wantedScriptEngine(body, current);
  refuseScript(body, current, engine);
  if (!isFrozen(engine)) await storeCompiledScript(context, id, body);

  for (const target of channel) {
    await verifyTarget(context, { channel: target, userId, kind: 'incoming', details: { method } });
  }
  const user = await postAsUser(context, body, current);
  await requireImpersonation(context, user._id, method);

  await context.integrations.update(id, {
    set: {
      enabled: body.enabled,
      name: body.name,
      channel,
      ...sentFields(body),
      ...('username' in body && { username: text(user.username), userId: user._id }),
      ...scriptFields(body, engine),
      _updatedAt: new Date().toISOString(),
      _updatedBy: await userReference(context.db, userId),
    },
  });
}
