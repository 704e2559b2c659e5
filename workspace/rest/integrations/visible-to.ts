import type { RestContext } from '../rest-context';
import type { Query } from '../store/ordered-store';
import { permissionsOf } from './kinds';

/**
 * Returns the query for the integrations that a user may list. As on the server, a user with both permissions for their own
 * sees only those, even with the permission for all of one kind.
 */
export async function visibleTo({ permissions }: RestContext, userId: string): Promise<Query> {
  const { incoming, outgoing } = permissionsOf;
  if (await permissions.hasAll(userId, [incoming.all, outgoing.all])) return {};
  const own = { '_createdBy._id': userId };
  if (await permissions.hasAll(userId, [incoming.own, outgoing.own])) return own;

  const parts: [permission: string, query: Query][] = [
    [outgoing.all, { type: 'webhook-outgoing' }],
    [incoming.all, { type: 'webhook-incoming' }],
    [outgoing.own, { ...own, type: 'webhook-outgoing' }],
    [incoming.own, { ...own, type: 'webhook-incoming' }],
  ];
  const granted = await Promise.all(parts.map(([permission]) => permissions.has(userId, permission)));
  return { $or: parts.filter((_, index) => granted[index]).map(([, query]) => query) };
}
