import { URL } from 'url';
import { ConfigurationError } from './errors';

/**
 * Returns the address that requests go to, which is the setting or the workspace's own address. It has no slash at its end, and
 * keeps its path.
 *
 * @throws ConfigurationError where the address is no http(s) address
 */
export function baseUrlOf(setting: string, siteUrl: string): string {
  const address = setting.trim() === '' ? siteUrl.trim() : setting.trim();
  try {
    const { protocol, search, hash } = new URL(address);
    if (!/^https?:$/.test(protocol) || search !== '' || hash !== '') throw new ConfigurationError('base-url');
  } catch {
    throw new ConfigurationError('base-url');
  }
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end).replace(/\/api\/v1$/, '');
}
