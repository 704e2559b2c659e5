import { ApiError } from '../../http/api-error';
import { hasTargetPrefix } from '../verify-target';

/**
 * Splits the channels of an incoming integration and trims them (docs/rocketchat/rest-api.md, E).
 *
 * @throws ApiError error-invalid-channel, error-invalid-channel-start-with-chars
 */
export function incomingChannels(channel: string, method: string): string[] {
  if (channel.trim() === '') throw ApiError.coded('error-invalid-channel', 'Invalid channel', { method });
  const channels = channel.split(',').map((item) => item.trim());
  if (!channels.every(hasTargetPrefix)) {
    // The server names this method on creation too.
    throw ApiError.coded('error-invalid-channel-start-with-chars', 'Invalid channel. Start with @ or #', {
      method: 'updateIncomingIntegration',
    });
  }
  return channels;
}
