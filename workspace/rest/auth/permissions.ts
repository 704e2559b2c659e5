import type { Database } from '../../database/database';
import { findOne } from '../../database/find-one';
import { texts } from '../../database/json-fields';

/** Checks permissions by global roles only, read from the database at every call. */
export interface Permissions {
  has(userId: string, permission: string): Promise<boolean>;
  hasAll(userId: string, permissions: readonly string[]): Promise<boolean>;
  hasAny(userId: string, permissions: readonly string[]): Promise<boolean>;
}

export function createPermissions(db: Database): Permissions {
  const has = async (userId: string, permission: string): Promise<boolean> => {
    const [user, document] = await Promise.all([
      findOne(db.users, { _id: userId }),
      findOne(db.rocketchat_permissions, { _id: permission }),
    ]);
    const granted = texts(document?.roles);
    return texts(user?.roles).some((role) => granted.includes(role));
  };
  const all = (userId: string, permissions: readonly string[]) =>
    Promise.all(permissions.map((permission) => has(userId, permission)));

  return {
    has,
    hasAll: async (userId, permissions) => (await all(userId, permissions)).every(Boolean),
    hasAny: async (userId, permissions) => (await all(userId, permissions)).some(Boolean),
  };
}
