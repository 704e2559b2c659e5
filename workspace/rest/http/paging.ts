import type { ServerSettings } from '../store/server-settings';
import { ApiError } from './api-error';

/** The paging parameters of a list, as its schema allows them. */
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
 * Returns the requested part of a list (docs/rocketchat/rest-api.md, K.1). As in MongoDB, a negative count means its absolute value.
 *
 * @throws ApiError for a negative offset, with MongoDB's message
 */
export async function paging(settings: ServerSettings, { offset, count }: PagingQuery): Promise<Paging> {
  const byDefault = await settings.number('API_Default_Count');
  const requestedCount = count === undefined || count === null ? byDefault : integer(count);
  const limited = Math.min(requestedCount, await settings.number('API_Upper_Count_Limit'));
  const all = limited === 0 && (await settings.get('API_Allow_Infinite_Count')) === true;
  const skip = offset ? integer(offset) : 0;
  if (skip < 0) throw new ApiError(`BSON field 'skip' value must be >= 0, actual value '${skip}'`);
  return { offset: skip, count: limited === 0 && !all ? byDefault : Math.abs(limited) };
}
