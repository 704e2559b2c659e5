import type { StoredDocument } from '../../database/database';
import { record, text, texts } from '../../database/json-fields';
import { ApiError } from '../http/api-error';
import type { RestContext } from '../rest-context';
import { findRoom } from './find-room';
import { canAccessRoom } from './room-access';
import { sendMessage } from './send-message';

/** The unvalidated payload of a webhook or `chat.postMessage`. */
export type MessagePayload = Record<string, unknown>;

/** Values for fields that the payload omits. */
export interface MessageDefaults {
  channel: string[];
  alias: string;
  avatar: string;
  emoji: string;
}

export interface PostedMessage {
  channel: string;
  message: StoredDocument;
}

/** Returns the first of the payload's fields that is a non-empty text. */
const firstText = (payload: MessagePayload, ...names: string[]): string | undefined =>
  names.map((name) => text(payload[name])).find(Boolean);

function attachmentsOf({ attachments }: MessagePayload): unknown[] {
  if (!Array.isArray(attachments)) return [];
  return attachments.map((attachment: unknown) => {
    const { msg, ...rest } = record(attachment) ?? {};
    return typeof msg === 'string' && msg ? { ...rest, text: msg.trim() } : attachment;
  });
}

/** Returns one picture: the payload's avatar, else its emoji, else the default avatar or emoji. */
function pictureOf(payload: MessagePayload, defaults: MessageDefaults) {
  const choices = [
    { avatar: firstText(payload, 'icon_url', 'avatar') },
    { emoji: firstText(payload, 'icon_emoji', 'emoji') },
    { avatar: defaults.avatar },
    { emoji: defaults.emoji },
  ];
  return choices.find((choice) => Object.values(choice).some(Boolean)) ?? {};
}

/**
 * Posts a payload with Slack's or Rocket.Chat's field names to its channels, or else to the default ones.
 *
 * @throws ApiError invalid-channel, error-not-allowed; messages that were posted before stay
 */
export async function postMessage(
  context: RestContext,
  user: StoredDocument,
  payload: MessagePayload,
  defaults: MessageDefaults,
): Promise<PostedMessage[]> {
  const requestedChannels = [payload.channel, payload.roomId].find(Boolean) ?? defaults.channel;
  const channels = [...new Set(typeof requestedChannels === 'string' ? [requestedChannels] : texts(requestedChannels))];
  const fields = {
    alias: firstText(payload, 'username', 'alias') ?? defaults.alias,
    msg: (firstText(payload, 'text', 'msg') ?? '').trim(),
    attachments: attachmentsOf(payload),
    parseUrls: payload.parseUrls ?? !payload.attachments,
    bot: payload.bot,
    groupable: payload.groupable ?? false,
    tmid: payload.tmid,
    customFields: payload.customFields,
    ...pictureOf(payload, defaults),
  };
  const posted: PostedMessage[] = [];
  for (const channel of channels) {
    const room = await findRoom(context.db, user, channel);
    if (!(await canAccessRoom(context.db, room, user._id))) {
      throw new ApiError('error-not-allowed', { errorType: 'error-not-allowed' });
    }
    posted.push({ channel, message: await sendMessage(context, user, room._id, fields) });
  }
  return posted;
}
