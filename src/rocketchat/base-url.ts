import { URL } from 'url';
import { ConfigurationError } from './errors';

/**
 * The address that requests go to: the setting, or the workspace's own.
 *
 * @returns without a slash at its end, a sub-path kept
 * @throws ConfigurationError where neither is an http(s) address
 */
export function baseUrlOf(setting: string, siteUrl: string): string {
  const address = setting.trim() === '' ? siteUrl.trim() : setting.trim();
  try {
    const { protocol, search, hash } = new URL(address);
    if (!/^https?:$/.test(protocol) || search !== '' || hash !== '') throw new ConfigurationError('base-url');
  } catch {
    throw new ConfigurationError('base-url');
  }
  return address.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
}
