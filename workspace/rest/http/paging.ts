import type { ServerSettings } from '../store/server-settings';
import { ApiError } from './api-error';

/** The paging parameters of a list, as its schema lets them through. */
export interface PagingQuery {
  offset?: number | string | null;
  count?: number | string | null;
}

export interface Paging {
  offset: number;
  /** 0: all. */
  count: number;
}

const integer = (value: number | string): number => Number.parseInt(String(value || 0), 10);

/**
 * Which part of a list is asked for (docs/rocketchat/rest-api.md, K.1). As in MongoDB, a count below 0 means its absolute value.
 *
 * @throws ApiError for an offset below 0, with the error of MongoDB
 */
export async function paging(settings: ServerSettings, { offset, count }: PagingQuery): Promise<Paging> {
  const byDefault = await settings.number('API_Default_Count');
  const asked = count === undefined || count === null ? byDefault : integer(count);
  const limited = Math.min(asked, await settings.number('API_Upper_Count_Limit'));
  const all = limited === 0 && (await settings.get('API_Allow_Infinite_Count')) === true;
  const skipped = offset ? integer(offset) : 0;
  if (skipped < 0) throw new ApiError(`BSON field 'skip' value must be >= 0, actual value '${skipped}'`);
  return { offset: skipped, count: limited === 0 && !all ? byDefault : Math.abs(limited) };
}
