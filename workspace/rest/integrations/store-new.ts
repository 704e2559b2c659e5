import type { StoredDocument } from '../../database';
import { randomId } from '../../random-id';
import type { RestContext } from '../rest-context';

/** Stores a new integration without what is null or undefined (facts/rest-api.md, K.5), and gives it as stored. */
export async function storeNew({ integrations }: RestContext, fields: object): Promise<StoredDocument> {
  const present = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  const stored = { ...Object.fromEntries(present), _id: randomId(), _updatedAt: new Date().toISOString() };
  await integrations.insert(stored);
  return stored;
}
