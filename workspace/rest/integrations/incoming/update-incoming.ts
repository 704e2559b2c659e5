import type { StoredDocument } from '../../../database/database';
import { findOne } from '../../../database/find-one';
import { text } from '../../../database/json-fields';
import { ApiError } from '../../http/api-error';
import { writtenFields } from '../../releases/omitted-fields';
import type { ReleaseProfile } from '../../releases/release-profile';
import type { RestContext } from '../../rest-context';
import type { IncomingUpdate } from '../bodies';
import { findManageable } from '../find-manageable';
import { compileScript } from '../scripts/compile-script';
import { refuseScript, requestedScriptEngine } from '../scripts/new-script';
import { isFrozen } from '../scripts/script-engine';
import { skipTranspileField } from '../scripts/skip-transpile';
import { userReference } from '../user-reference';
import { verifyTarget } from '../verify-target';
import { admitPostAsUser } from './admit-post-as-user';
import { incomingChannels } from './incoming-channels';

const method = 'updateIncomingIntegration';

/** Returns the optional fields, except for the script (docs/rocketchat/rest-api.md, C). */
function optionalFields(
  { integrations }: ReleaseProfile,
  { avatar, emoji, alias, overrideDestinationChannelEnabled }: IncomingUpdate,
) {
  return {
    ...writtenFields(integrations.omittedOfIncoming, { avatar, emoji, alias }),
    ...writtenFields('kept', { overrideDestinationChannelEnabled }),
  };
}

/** Stores the script at once: a request that is refused later has already replaced it (docs/rocketchat/rest-api.md, H.2). */
async function storeCompiledScript(
  { integrations, profile }: RestContext,
  id: string,
  body: IncomingUpdate,
): Promise<void> {
  const { script, scriptEnabled } = body;
  const skipTranspile = skipTranspileField(profile, body);
  const outcome = compileScript({ script, scriptEnabled, ...skipTranspile }, profile.integrations.parsesScriptsLike);
  if (!outcome) return;
  await integrations.update(id, {
    set: { ...outcome, ...skipTranspile, _updatedAt: new Date().toISOString() },
    unset: ['scriptError' in outcome ? 'scriptCompiled' : 'scriptError'],
  });
}

/** Returns the user to post as: the one in the request if it can change, else the current one. */
async function postAsUser(
  { db }: RestContext,
  body: IncomingUpdate,
  current: StoredDocument,
  changes: boolean,
): Promise<StoredDocument> {
  const username = changes ? body.username : current.username;
  const user = await findOne(db.users, { username });
  if (!user) throw ApiError.coded('error-invalid-post-as-user', 'Invalid Post As User', { method });
  return user;
}

/** Returns the fields about the script; none for an engine that accepts no scripts. */
function scriptFields(profile: ReleaseProfile, body: IncomingUpdate, engine: string) {
  if (isFrozen(profile, engine)) return {};
  const { omittedOfIncoming, storesEmptyScriptEngine } = profile.integrations;
  return {
    ...writtenFields(omittedOfIncoming, { script: body.script }),
    scriptEnabled: body.scriptEnabled,
    ...((engine || storesEmptyScriptEngine) && { scriptEngine: engine }),
    ...skipTranspileField(profile, body),
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

  const { profile } = context;
  const engine = requestedScriptEngine(body, current);
  refuseScript(profile, body, current, engine);
  if (!isFrozen(profile, engine)) await storeCompiledScript(context, id, body);

  for (const target of channel) {
    await verifyTarget(context, { channel: target, userId, kind: 'incoming', details: { method } });
  }
  const changesUser = profile.integrations.changesPostAsUser && 'username' in body;
  const user = await postAsUser(context, body, current, changesUser);
  await admitPostAsUser(context, user._id, method);

  await context.integrations.update(id, {
    set: {
      enabled: body.enabled,
      name: body.name,
      channel,
      ...optionalFields(profile, body),
      ...(changesUser && { username: text(user.username), userId: user._id }),
      ...scriptFields(profile, body, engine),
      _updatedAt: new Date().toISOString(),
      _updatedBy: await userReference(context.db, userId),
    },
  });
}
