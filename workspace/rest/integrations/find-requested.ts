import type { StoredDocument } from '../../database/database';
import { ApiError } from '../http/api-error';
import type { RestContext } from '../rest-context';

interface Request {
  integrationId?: string | null;
  target_url?: string | null;
}

/**
 * Returns the integration that a request names, by URL if there is one, else by id (docs/rocketchat/rest-api.md, B.1).
 *
 * @throws ApiError "No integration found."
 */
export async function findRequested(
  { integrations }: RestContext,
  { integrationId, target_url }: Request,
): Promise<StoredDocument> {
  const found = target_url
    ? await integrations.findOne({ urls: target_url })
    : integrationId && (await integrations.findOne({ _id: integrationId }));
  if (!found) throw new ApiError('No integration found.');
  return found;
}
