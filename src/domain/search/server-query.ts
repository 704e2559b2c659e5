import type { Json } from '../../lib/json';
import type { IntegrationType } from '../fields/integration-type';
import { type Release, isBefore } from '../fields/release';
import type { ListFilter } from './filter';
import { searchedFields } from './matches-filter';

/** What `integrations.list` can filter by. Each release supports a part of it (docs/rocketchat/rest-api.md K.3). */
export interface ServerFilter {
  readonly type?: IntegrationType;
  /** A part of the name, in any case. */
  readonly name?: string;
  /** A query of MongoDB. */
  readonly query?: Json;
}

/** How to ask a server for a page of what matches a filter. */
export interface ServerQuery {
  readonly server: ServerFilter;
  /** `page`: the server can page through the matches. `names`: only through those with the text in their name. `all`: all must be read. */
  readonly serverScope: 'page' | 'names' | 'all';
}

/** Returns a regular expression for a text in any case. JSON has no flags and the server drops `$options`, so each letter is there in both cases. */
function anyCase(text: string): string {
  return text.replace(/[^]/gu, (character) => {
    const cases = [...new Set([character.toLowerCase(), character.toUpperCase()])].filter(
      ({ length }) => length === character.length,
    );
    if (cases.length > 1) return `[${cases.join('')}]`;
    return character.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
  });
}

/** The longest name to ask a server for: each character may take nine in a URL. */
export const maxNameLength = 500;

/** The longest text to query. In both cases and for each field, a longer one would exceed the 8 kB that servers and proxies allow in a URL. */
const maxQueryLength = 60;

function olderQuery({ type, enabled, text }: ListFilter): Json {
  const $regex = anyCase(text);
  return {
    ...(type === undefined ? {} : { type }),
    // A flag that is not set counts as off, and no query for that works on every release.
    ...(enabled === true ? { enabled } : {}),
    ...(text === '' || text.length > maxQueryLength
      ? {}
      : { $or: [{ _id: text }, ...searchedFields.map((name) => ({ [name]: { $regex } }))] }),
  };
}

/**
 * Returns how much of a filter the server can apply.
 *
 * @param release undefined where it is not known; the server is then asked for nothing special
 */
export function serverQuery(filter: ListFilter, release: Release | undefined): ServerQuery {
  const { type, enabled, mine, here, broken, text, everywhere } = filter;
  const needsAll = mine || here || broken;
  if (release !== undefined && isBefore(release, 7, 0)) {
    const query = olderQuery(filter);
    const isWhole = !needsAll && enabled !== false && text.length <= maxQueryLength;
    return { server: Object.keys(query).length === 0 ? {} : { query }, serverScope: isWhole ? 'page' : 'all' };
  }
  if (release === undefined) {
    const isEverything = !needsAll && type === undefined && enabled === undefined && text === '';
    return { server: {}, serverScope: isEverything ? 'page' : 'all' };
  }
  const ofType = type === undefined ? {} : { type };
  if (needsAll || enabled !== undefined) return { server: ofType, serverScope: 'all' };
  if (text === '') return { server: ofType, serverScope: 'page' };
  return everywhere || text.length > maxNameLength
    ? { server: ofType, serverScope: 'all' }
    : { server: { ...ofType, name: text }, serverScope: 'names' };
}
