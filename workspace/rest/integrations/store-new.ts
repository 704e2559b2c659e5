import type { StoredDocument } from '../../database/database';
import { defined } from '../../database/json-fields';
import { randomId } from '../../database/random-id';
import type { RestContext } from '../rest-context';

const isPresent = ([, value]: [string, unknown]): boolean => value !== null && value !== undefined;

/**
 * Stores a new integration and returns the answer to its creation: the stored document without nulls, or before release 8
 * the document that was sent to the store (docs/rocketchat/rest-api.md, K.5).
 */
export async function storeNew({ integrations, profile }: RestContext, fields: object): Promise<StoredDocument> {
  const _id = randomId();
  const _updatedAt = new Date().toISOString();
  if (!profile.integrations.answersCreationAsStored) {
    const sent = { ...defined(fields), _id };
    await integrations.insert({ ...sent, _updatedAt });
    return sent;
  }
  const stored = { ...Object.fromEntries(Object.entries(fields).filter(isPresent)), _id, _updatedAt };
  await integrations.insert(stored);
  return stored;
}
