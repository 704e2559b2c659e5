import type { StoredDocument } from '../database/database';

/** Rocket.Chat's defaults, with the four permissions of integrations assigned to the roles of this workspace. */
const rolesByPermission: Record<string, string[]> = {
  'manage-incoming-integrations': ['admin', 'integrations-manager', 'incoming-manager', 'incoming-all'],
  'manage-own-incoming-integrations': ['admin', 'integrations-manager', 'incoming-manager', 'own-integrations'],
  'manage-outgoing-integrations': ['admin', 'integrations-manager', 'outgoing-manager'],
  'manage-own-outgoing-integrations': ['admin', 'integrations-manager', 'outgoing-manager', 'own-integrations'],
  'api-bypass-rate-limit': ['admin', 'bot', 'app'],
  'message-impersonate': ['bot', 'app'],
  'manage-apps': ['admin'],
  'create-personal-access-tokens': ['admin', 'user'],
  'view-full-other-user-info': ['admin'],
  'view-user-administration': ['admin'],
  'view-outside-room': ['admin', 'user'],
  'view-room-administration': ['admin'],
  'view-privileged-setting': ['admin'],
  'create-user': ['admin'],
  'delete-user': ['admin'],
  'assign-admin-role': ['admin'],
  'get-server-info': ['admin'],
  'view-c-room': ['admin', 'user', 'bot', 'app', 'anonymous'],
  'view-p-room': ['admin', 'user', 'anonymous', 'guest'],
  'view-d-room': ['admin', 'user', 'bot', 'app', 'guest'],
  'create-c': ['admin', 'user', 'bot', 'app'],
  'create-p': ['admin', 'user', 'bot', 'app'],
  'create-d': ['admin', 'user', 'bot', 'app'],
  'delete-c': ['admin'],
};

/** The permissions of the workspace's roles. */
export const permissions: StoredDocument[] = Object.entries(rolesByPermission).map(([_id, roles]) => ({
  _id,
  roles,
  _updatedAt: '2021-09-01T08:00:00.000Z',
}));
