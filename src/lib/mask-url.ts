import { looksRandom } from './looks-random';

/** What stands for a hidden part. A number after it tells several apart. */
export const mask = '•••';

/** Returns whether a part is hidden already. The app's own webhook URLs have an ellipsis instead of the token. */
export function isMask(part: string): boolean {
  return part === '…' || /^•••\d{0,3}$/.test(part);
}

function hidden(part: string): string {
  return isMask(part) ? part : mask;
}

/** The least length of a generated part of a path. The ids of Rocket.Chat's integrations have 17 characters, but stand behind `hooks`. */
const minTokenLength = 16;

/** Segments of a path that the address of a hook follows, as in `/services/T0/B0/token` or `/hooks/id/token`. */
const hookSegments = new Set(['hook', 'hooks', 'webhook', 'webhooks', 'webhookb2', 'incoming-webhook']);

/** Segments of a path that a secret follows. */
const secretSegments = new Set(['key', 'apikey', 'api_key', 'api-key', 'token', 'access_token', 'secret']);

/** The longest first segment behind `hooks` that can be an id: Rocket.Chat's have 17 or 24 characters, Discord's up to 20. */
const maxIdLength = 24;

/** Returns whether a segment is made of letters, as nobody's token is. */
function isWord(segment: string): boolean {
  return /^[\w.~-]*$/.test(segment) && !/\d/.test(segment) && !looksRandom(segment, 0);
}

/** Returns the segments behind `hooks`. A first one stays, as an id, if others follow; one alone stays if it is a word. */
function maskHook([first = '', ...others]: readonly string[]): string[] {
  const rest = others.join('/');
  if (rest === '') return [isWord(first) ? first : hidden(first), ...others];
  return [first.length > maxIdLength ? hidden(first) : first, hidden(rest)];
}

function maskSegment(segment: string, before: string | undefined): string {
  const withoutEscapes = segment.replace(/%[\da-f]{2}/gi, '-');
  const isSecret = looksRandom(withoutEscapes, minTokenLength) || secretSegments.has((before ?? '').toLowerCase());
  if (segment !== '' && isSecret) return hidden(segment);
  const equals = segment.indexOf('=');
  return equals < 0 || equals === segment.length - 1 ? segment : segment.slice(0, equals + 1) + mask;
}

/** @param path without its first slash */
function maskPath(host: string, path: string): string {
  const segments = path.split(/[/\\]/);
  const hook = segments.findIndex((segment) => hookSegments.has(segment.toLowerCase()));
  // At hooks.slack.com, and at whatever is called so, all behind the first segment is one secret.
  const ofHost = /(?:^|\.)(?:web)?hooks?\./i.test(host) && segments.length > 1 ? 1 : 0;
  const end = ofHost > 0 ? ofHost : hook < 0 ? segments.length : hook + 1;
  const plain = segments.slice(0, end).map((segment, index) => maskSegment(segment, segments[index - 1]));
  const rest = segments.slice(end);
  if (rest.length === 0) return plain.join('/');
  const restText = rest.join('/');
  return [...plain, ...(ofHost > 0 ? [restText === '' ? '' : hidden(restText)] : maskHook(rest))].join('/');
}

/** Hides the value of `name=value`; all of it where the value is empty, because `?secret` and `?c2VjcmV0=` are secrets, too. */
function maskParameter(parameter: string): string {
  const equals = parameter.indexOf('=');
  const name = parameter.slice(0, Math.max(equals, 0));
  const value = equals < 0 ? '' : parameter.slice(equals + 1);
  if (parameter === '') return '';
  if (name === '' || /^=*$/.test(value) || looksRandom(name, minTokenLength)) return hidden(parameter);
  return `${name}=${hidden(value)}`;
}

/** Hides a password, or a user name without one, which then is a token. */
function maskUserInfo(userInfo: string): string {
  const colon = userInfo.indexOf(':');
  const user = userInfo.slice(0, Math.max(colon, 0));
  const password = userInfo.slice(colon + 1);
  // GitHub's are `https://token:x-oauth-basic@…`.
  const isToken = user === '' || password === '' || password.startsWith('x-') || looksRandom(user, minTokenLength);
  return isToken ? hidden(userInfo) : `${user}:${hidden(password)}`;
}

function indexOrEnd(text: string, search: RegExp): number {
  const index = text.search(search);
  return index < 0 ? text.length : index;
}

/** Returns where the user info of a URL without its scheme ends; -1 where it has none. A password may contain a slash: no port follows its colon then. */
function endOfUserInfo(rest: string, authority: string): number {
  const at = authority.lastIndexOf('@');
  const colon = authority.lastIndexOf(':');
  const isPort = /^\d*$/.test(authority.slice(colon + 1)) || authority.endsWith(']');
  return colon > at && !isPort ? rest.lastIndexOf('@') : at;
}

/**
 * Returns a URL in which everything that can be a secret is hidden: the password, the values of the query, the fragment, and of the path
 * what looks generated or is the address of a hook. The scheme, the host and other parts stay. It need not be a valid URL.
 */
export function maskUrl(url: string): string {
  const mark = url.indexOf('://');
  const scheme = mark < 0 ? '' : url.slice(0, mark + 3);
  const afterScheme = url.slice(scheme.length);
  const end = endOfUserInfo(afterScheme, afterScheme.slice(0, indexOrEnd(afterScheme, /[/?#\\]/)));
  const userInfo = end < 0 ? '' : `${maskUserInfo(afterScheme.slice(0, end))}@`;
  const rest = afterScheme.slice(end + 1);
  const hostEnd = indexOrEnd(rest, /[/?#\\]/);
  const queryStart = indexOrEnd(rest, /[?#]/);
  const fragmentStart = indexOrEnd(rest, /#/);
  const host = rest.slice(0, hostEnd);
  const path = rest.slice(hostEnd, queryStart);
  const query = rest.slice(queryStart, fragmentStart);
  const fragment = rest.slice(fragmentStart + 1);
  const shown = [
    scheme + userInfo + host,
    path === '' ? '' : `/${maskPath(host, path.slice(1))}`,
    query === '' ? '' : `?${query.slice(1).split('&').map(maskParameter).join('&')}`,
    rest[fragmentStart] === undefined ? '' : `#${fragment === '' ? '' : hidden(fragment)}`,
  ].join('');
  return shown.includes(mask) ? shown : url;
}
