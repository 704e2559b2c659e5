import type { Database, StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { ApiError } from '../http/api-error';
import type { RestContext } from '../rest-context';
import { type Kind, permissionsOf } from './kinds';

const finders: Record<string, (db: Database, name: string) => Promise<StoredDocument | undefined>> = {
  '#': (db, name) => findOne(db.rocketchat_room, { $or: [{ _id: name }, { name }] }),
  '@': (db, name) => findOne(db.users, { $or: [{ _id: name }, { username: name }] }),
};

/** Returns whether a channel starts with # or @. */
export const hasTargetPrefix = (channel: string): boolean => Object.hasOwn(finders, channel.charAt(0));

interface Target {
  /** `#name`, `#roomId`, `@username` or `@userId`. */
  channel: string;
  userId: string;
  kind: Kind;
  /** Details of the errors. */
  details: Record<string, unknown>;
}

/**
 * Checks that a room or user exists and that the caller may post there, with both permissions of the kind or a
 * subscription. For a user, the server looks for a subscription with the user's id, which never matches (E.5).
 *
 * @throws ApiError error-invalid-room, error-invalid-channel
 */
export async function verifyTarget(
  { db, permissions }: RestContext,
  { channel, userId, kind, details }: Target,
): Promise<void> {
  const record = await finders[channel.charAt(0)]?.(db, channel.slice(1));
  if (!record) throw ApiError.coded('error-invalid-room', 'Invalid room', details);

  const { all, own } = permissionsOf[kind];
  if (await permissions.hasAll(userId, [all, own])) return;
  if (await findOne(db.rocketchat_subscription, { rid: record._id, 'u._id': userId })) return;
  throw ApiError.coded('error-invalid-channel', 'Invalid Channel', details);
}
