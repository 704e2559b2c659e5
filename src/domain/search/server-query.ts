import type { Json } from '../../lib/json';
import type { IntegrationType } from '../fields/integration-type';
import { type Release, isBefore } from '../fields/release';
import type { ListFilter } from './filter';
import { searchedFields } from './matches-filter';

/** What `integrations.list` can be asked to filter by; each release understands a part of it (docs/rocketchat/rest-api.md K.3). */
export interface ServerFilter {
  readonly type?: IntegrationType;
  /** A part of the name, any case. */
  readonly name?: string;
  /** A query as MongoDB has them. */
  readonly query?: Json;
}

/** How a server is asked for one page of what fits. */
export interface ServerQuery {
  readonly server: ServerFilter;
  /** `page`: the server can page through just these. `names`: only through those whose name has the text. `all`: all must be read. */
  readonly serverScope: 'page' | 'names' | 'all';
}

/** JSON has no flags for a regular expression, and the server drops `$options`, so each letter stands in both cases. */
function anyCase(text: string): string {
  return text.replace(/[^]/gu, (character) => {
    const cases = [...new Set([character.toLowerCase(), character.toUpperCase()])].filter(
      (one) => one.length === character.length,
    );
    if (cases.length > 1) return `[${cases.join('')}]`;
    return character.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
  });
}

/** Characters that a server is asked for by name; an address has no room for many more, each of which may take nine. */
export const maxNameLength = 500;

/** Written in both cases for each field, a longer one would be more than an address may hold: servers and proxies stop at 8 kB. */
const maxQueryLength = 60;

function olderQuery({ type, enabled, text }: ListFilter): Json {
  const $regex = anyCase(text);
  return {
    ...(type === undefined ? {} : { type }),
    // What is not set counts as off, which no query says that every release takes.
    ...(enabled === true ? { enabled } : {}),
    ...(text === '' || text.length > maxQueryLength
      ? {}
      : { $or: [{ _id: text }, ...searchedFields.map((name) => ({ [name]: { $regex } }))] }),
  };
}

/**
 * How much of a filter the server can be left with.
 *
 * @param release undefined where the server does not tell, so that nothing can be expected of it
 */
export function serverQuery(filter: ListFilter, release: Release | undefined): ServerQuery {
  const { type, enabled, mine, here, broken, text, everywhere } = filter;
  const needsAll = mine || here || broken;
  if (release !== undefined && isBefore(release, 7, 0)) {
    const query = olderQuery(filter);
    const isWhole = !needsAll && enabled !== false && text.length <= maxQueryLength;
    return { server: Object.keys(query).length === 0 ? {} : { query }, serverScope: isWhole ? 'page' : 'all' };
  }
  if (release === undefined)
    return {
      server: {},
      serverScope: needsAll || type !== undefined || enabled !== undefined || text !== '' ? 'all' : 'page',
    };
  const ofType = type === undefined ? {} : { type };
  if (needsAll || enabled !== undefined) return { server: ofType, serverScope: 'all' };
  if (text === '') return { server: ofType, serverScope: 'page' };
  return everywhere || text.length > maxNameLength
    ? { server: ofType, serverScope: 'all' }
    : { server: { ...ofType, name: text }, serverScope: 'names' };
}
