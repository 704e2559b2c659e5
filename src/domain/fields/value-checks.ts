import { URL } from 'url';
import { type FieldValue, isList } from './field-value';
import type { IntegrationType } from './integration-type';
import type { Problem } from './problem';
import { inputLimits } from '../../lib/input-limits';
import { mask } from '../../lib/mask-url';

/** Returns what is wrong with a value by itself, for an integration of this type. */
export type ValueCheck = (value: FieldValue, type: IntegrationType) => Problem | undefined;

/** What an outgoing integration may listen to instead of rooms, exactly as written here (docs/rocketchat/rest-api.md E.4). */
const channelKeywords: readonly string[] = ['all_public_channels', 'all_private_groups', 'all_direct_messages'];

/** Returns such a word, typed in any case. */
export function findChannelKeyword(typed: string): string | undefined {
  return channelKeywords.find((known) => known === typed.toLowerCase());
}

function checkChannelItem(channel: string, type: IntegrationType): Problem | undefined {
  if (/^[#@]./.test(channel)) return undefined;
  const keyword = findChannelKeyword(channel);
  if (keyword === undefined) return { code: 'channel-without-mark', channel };
  if (type === 'webhook-incoming') return { code: 'channel-keyword-on-incoming', channel };
  return keyword === channel ? undefined : { code: 'channel-keyword-case', channel, keyword };
}

export const checkChannel: ValueCheck = (value, type) => {
  const channels = isList(value) ? value : [];
  if (channels.length === 0) {
    return { code: type === 'webhook-incoming' ? 'channel-empty-on-incoming' : 'channel-empty-fires-everywhere' };
  }
  return channels.map((channel) => checkChannelItem(channel, type)).find((problem) => problem !== undefined);
};

export const checkTargetRoom: ValueCheck = (value) => {
  if (typeof value !== 'string' || value === '') return undefined;
  if (value.includes(',')) return { code: 'one-target-only' };
  return /^[#@]./.test(value) ? undefined : { code: 'channel-without-mark', channel: value };
};

export const checkUsername: ValueCheck = (value) =>
  typeof value === 'string' && value.startsWith('@') ? { code: 'username-with-mark', username: value } : undefined;

/** A hidden part that still stands in a URL is not that of a stored one (`restoreUrls`), and must not be stored as it is. */
const checkHidden: ValueCheck = (value) => {
  const url = (isList(value) ? value : [String(value ?? '')]).find((item) => item.includes(mask));
  return url === undefined ? undefined : { code: 'url-still-hidden', url };
};

/** Refuses addresses that clients don't load as a picture, such as `javascript:` and `file:`. Without a scheme it is a path on the server. */
export const checkAvatar: ValueCheck = (value, type) => {
  if (typeof value !== 'string') return undefined;
  const hidden = checkHidden(value, type);
  if (hidden !== undefined) return hidden;
  // Browsers skip control characters in front of a scheme, and line ends and tabs in it.
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(value.replace(/[\p{Cc}\s]/gu, ''))?.[0];
  return scheme === undefined || /^https?:$/i.test(scheme) ? undefined : { code: 'avatar-invalid', typed: value };
};

export const checkEmoji: ValueCheck = (value) =>
  typeof value !== 'string' || value === '' || /^:[^\s:]+:$/.test(value)
    ? undefined
    : { code: 'emoji-invalid', typed: value };

/** Returns whether a URL can be called. The server accepts any text, and then every call fails. */
function isCallable(url: string): boolean {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) && /^https?:\/\//i.test(url) && !/[\s,]/.test(hostname);
  } catch {
    return false;
  }
}

export const checkUrls: ValueCheck = (value, type) => {
  const hidden = checkHidden(value, type);
  if (hidden !== undefined) return hidden;
  const { urls: max } = inputLimits;
  if (isList(value) && value.length > max) return { code: 'too-many-urls', max };
  const wrong = isList(value) ? value.find((url) => !isCallable(url)) : undefined;
  return wrong === undefined ? undefined : { code: 'url-invalid', url: wrong };
};
