import { CliError } from '../cli-error';

/**
 * Returns the address for requests, without a trailing slash. A sub-path is kept.
 *
 * @throws CliError for a text that is no server address
 */
export function baseUrl(text: string): string {
  if (!URL.canParse(text)) throw new CliError(`--url takes the address of a server, not "${text}".`);
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  if (!/^https?:$/.test(protocol) || search !== '' || hash !== '' || username !== '') {
    throw new CliError('--url takes an address such as https://chat.example.com, without credentials or a query.');
  }
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}
