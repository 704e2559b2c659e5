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

/** A validated outgoing integration, as creation stores it. */
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
const fieldDetails = { function: 'validateOutgoing._verifyRequiredFields' };
const channelDetails = { function: 'validateOutgoing._verifyUserHasPermissionForChannels' };
const mainDetails = { function: 'validateOutgoing' };

/** Returns the event's rules and the non-blank URLs. Names of Object.prototype count as events until their rules are read (F.4). */
function requiredFields({ event, username, targetRoom, urls }: OutgoingFields) {
  const eventRules = outgoingEvents[event];
  if (isBlank(event) || !eventRules)
    throw ApiError.coded('error-invalid-event-type', 'Invalid event type', fieldDetails);
  if (isBlank(username)) throw ApiError.coded('error-invalid-username', 'Invalid username', fieldDetails);
  if (eventRules.use.targetRoom && !targetRoom) {
    throw ApiError.coded('error-invalid-targetRoom', 'Invalid Target Room', fieldDetails);
  }
  const usable = (urls ?? []).filter((url) => !isBlank(url));
  if (usable.length === 0) throw ApiError.coded('error-invalid-urls', 'Invalid URLs', fieldDetails);
  return { use: eventRules.use, urls: usable };
}

/** Parses the channels. An empty text means all public channels; a blank one is refused (E.6). */
function parseChannels(channel: string): string[] {
  if (channel !== '' && isBlank(channel)) throw ApiError.coded('error-invalid-channel', 'Invalid Channel', mainDetails);
  const channels = channel.split(',').map((item) => item.trim());
  const named = channels.filter((item) => item !== '');
  if (!named.every((item) => hasTargetPrefix(item) || scopedChannels.includes(item.toLowerCase()))) {
    throw ApiError.coded('error-invalid-channel-start-with-chars', 'Invalid channel. Start with @ or #', mainDetails);
  }
  return named;
}

async function verifyChannels(context: RestContext, userId: string, channels: string[]): Promise<void> {
  for (const channel of channels) {
    if (!scopedChannels.includes(channel)) {
      await verifyTarget(context, { channel, userId, kind: 'outgoing', details: channelDetails });
    } else if (
      channel !== 'all_public_channels' &&
      !(await context.permissions.has(userId, 'manage-outgoing-integrations'))
    ) {
      throw ApiError.coded('error-invalid-channel', 'Invalid Channel', channelDetails);
    }
  }
}

/** Returns how often and how fast failed calls are retried; without retries, both stay as sent (I.1). */
function retries({ retryFailedCalls, retryCount, retryDelay }: OutgoingFields) {
  if (!retryFailedCalls) return {};
  const count = Number.parseInt(String(retryCount), 10);
  return {
    retryCount: count > 0 ? count : 4,
    retryDelay: retryDelay?.trim() ? retryDelay.toLowerCase() : 'powers-of-ten',
  };
}

/**
 * Validates the fields of an outgoing integration in the server's order and adds defaults.
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
    throw ApiError.coded(
      'error-invalid-permissions',
      'Invalid permission for required Integration creation.',
      mainDetails,
    );
  }
  const channel = use.channel ? parseChannels(fields.channel) : [];
  const user = await findOne(context.db.users, { username: fields.username });
  if (!user) {
    throw ApiError.coded('error-invalid-user', 'Invalid user (did you delete the `rocket.cat` user?)', mainDetails);
  }
  await verifyChannels(context, userId, channel);

  const { triggerWords, ...rest } = fields;
  const { script, scriptEnabled } = fields;
  const skipTranspile = skipTranspileField(context.profile, fields);
  return {
    ...rest,
    ...(use.triggerWords && triggerWords && { triggerWords: triggerWords.filter((word) => !isBlank(word)) }),
    ...(fields.runOnEdits !== undefined && { runOnEdits: fields.runOnEdits === true }),
    ...retries(fields),
    ...compileScript({ script, scriptEnabled, ...skipTranspile }, context.profile.integrations.parsesScriptsLike),
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
