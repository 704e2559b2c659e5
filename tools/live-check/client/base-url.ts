import { PlainFailure } from '../plain-failure';

/**
 * The address that requests go to: without a slash at its end, a sub-path kept.
 *
 * @throws PlainFailure for a text that is no address of a server
 */
export function baseUrl(text: string): string {
  if (!URL.canParse(text)) throw new PlainFailure(`--url takes the address of a server, not "${text}".`);
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  if (!/^https?:$/.test(protocol) || search !== '' || hash !== '' || username !== '') {
    throw new PlainFailure('--url takes an address such as https://chat.example.com, without credentials or a query.');
  }
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}
