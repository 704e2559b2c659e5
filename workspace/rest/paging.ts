import { ApiError } from './api-error';
import type { Sort } from './ordered-store';
import type { ServerSettings } from './server-settings';

/** The paging parameters of a list, as its schema lets them through. */
export interface PagingQuery {
  offset?: number | string | null;
  count?: number | string | null;
  sort?: string | null;
}

export interface Paging {
  offset: number;
  /** 0: all. */
  count: number;
  sort: Sort | undefined;
}

const integer = (value: number | string): number => Number.parseInt(String(value || 0), 10);

/** Only 1 and -1 tell a direction (facts/rest-api.md, K.2). */
function parseSort(text: string): Sort | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (parsed === null) throw new Error('No sort parameter');
    if (!parsed) return undefined;
    const directions = Object.entries<unknown>({ ...parsed }).map(([field, direction]): [string, 1 | -1] => {
      if (direction !== 1 && direction !== -1) throw new Error(`Invalid sort parameter: ${field}`);
      return [field, direction];
    });
    return Object.fromEntries(directions);
  } catch {
    throw ApiError.coded('error-invalid-sort', `Invalid sort parameter provided: "${text}"`, {
      helperMethod: 'parseJsonQuery',
    });
  }
}

/**
 * Which part of a list is asked for (facts/rest-api.md, K.1). As in MongoDB, a count below 0 means its absolute value.
 *
 * @throws ApiError error-invalid-sort; for an offset below 0 the error of MongoDB
 */
export async function paging(settings: ServerSettings, { offset, count, sort }: PagingQuery): Promise<Paging> {
  const byDefault = await settings.number('API_Default_Count');
  const asked = count === undefined || count === null ? byDefault : integer(count);
  const limited = Math.min(asked, await settings.number('API_Upper_Count_Limit'));
  const all = limited === 0 && (await settings.get('API_Allow_Infinite_Count')) === true;
  const skipped = offset ? integer(offset) : 0;
  if (skipped < 0) throw new ApiError(`BSON field 'skip' value must be >= 0, actual value '${skipped}'`);
  return {
    offset: skipped,
    count: limited === 0 && !all ? byDefault : Math.abs(limited),
    sort: sort ? parseSort(sort) : undefined,
  };
}
