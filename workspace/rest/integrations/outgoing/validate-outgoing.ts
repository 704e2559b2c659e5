import { findOne } from '../../../database/find-one';
import { ApiError } from '../../http/api-error';
import type { RestContext } from '../../rest-context';
import type { OutgoingFields } from '../bodies';
import { type ScriptError, compileScript } from '../scripts/compile-script';
import { defaultScriptEngine } from '../scripts/script-engine';
import { skipTranspileField } from '../scripts/skip-transpile';
import { userReference } from '../user-reference';
import { hasTargetPrefix, verifyTarget } from '../verify-target';
import { outgoingEvents } from './outgoing-events';

/** A checked outgoing integration, as creation stores it. */
export interface ValidatedOutgoing extends Omit<OutgoingFields, 'channel' | 'scriptEngine'> {
  type: 'webhook-outgoing';
  channel: string[];
  userId: string;
  scriptEngine: string;
  scriptCompiled?: string;
  scriptError?: ScriptError;
  _createdAt: string;
  _createdBy: Awaited<ReturnType<typeof userReference>>;
}

const scopedChannels = ['all_public_channels', 'all_private_groups', 'all_direct_messages'];
const isBlank = (value: string): boolean => value.trim() === '';
const inFields = { function: 'validateOutgoing._verifyRequiredFields' };
const inChannels = { function: 'validateOutgoing._verifyUserHasPermissionForChannels' };
const inMain = { function: 'validateOutgoing' };

/** The event's row and the usable URLs. The names of Object.prototype pass for events until their row is used (F.4). */
function requiredFields({ event, username, targetRoom, urls }: OutgoingFields) {
  const known = outgoingEvents[event];
  if (isBlank(event) || !known) throw ApiError.coded('error-invalid-event-type', 'Invalid event type', inFields);
  if (isBlank(username)) throw ApiError.coded('error-invalid-username', 'Invalid username', inFields);
  if (known.use.targetRoom && !targetRoom) {
    throw ApiError.coded('error-invalid-targetRoom', 'Invalid Target Room', inFields);
  }
  const usable = (urls ?? []).filter((url) => !isBlank(url));
  if (usable.length === 0) throw ApiError.coded('error-invalid-urls', 'Invalid URLs', inFields);
  return { use: known.use, urls: usable };
}

/** An empty text is no channel at all, which means all public ones; a blank one is refused (E.6). */
function parseChannels(channel: string): string[] {
  if (channel !== '' && isBlank(channel)) throw ApiError.coded('error-invalid-channel', 'Invalid Channel', inMain);
  const channels = channel.split(',').map((item) => item.trim());
  const named = channels.filter((item) => item !== '');
  if (!named.every((item) => hasTargetPrefix(item) || scopedChannels.includes(item.toLowerCase()))) {
    throw ApiError.coded('error-invalid-channel-start-with-chars', 'Invalid channel. Start with @ or #', inMain);
  }
  return named;
}

async function verifyChannels(context: RestContext, userId: string, channels: string[]): Promise<void> {
  for (const channel of channels) {
    if (!scopedChannels.includes(channel)) {
      await verifyTarget(context, { channel, userId, kind: 'outgoing', details: inChannels });
    } else if (
      channel !== 'all_public_channels' &&
      !(await context.permissions.has(userId, 'manage-outgoing-integrations'))
    ) {
      throw ApiError.coded('error-invalid-channel', 'Invalid Channel', inChannels);
    }
  }
}

/** Where failed calls are to be retried, how often and at which pace; else both as they were sent (I.1). */
function retries({ retryFailedCalls, retryCount, retryDelay }: OutgoingFields) {
  if (!retryFailedCalls) return {};
  const count = Number.parseInt(String(retryCount), 10);
  return {
    retryCount: count > 0 ? count : 4,
    retryDelay: retryDelay?.trim() ? retryDelay.toLowerCase() : 'powers-of-ten',
  };
}

/**
 * Checks the fields of an outgoing integration in the server's order, and completes them.
 *
 * @throws ApiError with the server's code and text (docs/rocketchat/rest-api.md D, E, F, G, H, I)
 */
export async function validateOutgoing(
  context: RestContext,
  fields: OutgoingFields,
  userId: string,
): Promise<ValidatedOutgoing> {
  const { use, urls } = requiredFields(fields);
  if (!use.channel && !(await context.permissions.has(userId, 'manage-outgoing-integrations'))) {
    throw ApiError.coded('error-invalid-permissions', 'Invalid permission for required Integration creation.', inMain);
  }
  const channel = use.channel ? parseChannels(fields.channel) : [];
  const user = await findOne(context.db.users, { username: fields.username });
  if (!user) {
    throw ApiError.coded('error-invalid-user', 'Invalid user (did you delete the `rocket.cat` user?)', inMain);
  }
  await verifyChannels(context, userId, channel);

  const { triggerWords, ...rest } = fields;
  const skipTranspile = skipTranspileField(context.profile, fields);
  return {
    ...rest,
    ...(use.triggerWords && triggerWords && { triggerWords: triggerWords.filter((word) => !isBlank(word)) }),
    ...(fields.runOnEdits !== undefined && { runOnEdits: fields.runOnEdits === true }),
    ...retries(fields),
    ...compileScript({ script: fields.script, scriptEnabled: fields.scriptEnabled, ...skipTranspile }),
    urls,
    type: 'webhook-outgoing',
    channel,
    userId: user._id,
    scriptEngine: fields.scriptEngine ?? defaultScriptEngine,
    ...skipTranspile,
    _createdAt: new Date().toISOString(),
    _createdBy: await userReference(context.db, userId),
  };
}
