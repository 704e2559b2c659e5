import { type IUser, UserStatusConnection, UserType } from '@rocket.chat/apps-engine/definition/users';
import type { StoredDocument } from '../../database/database';
import { count, date, defined, record, text, texts } from '../../database/json-fields';

const userTypes = Object.values(UserType);
const connections = Object.values(UserStatusConnection);
const longAgo = new Date(0);

/** Converts a stored user into the engine's form. `roles` are the global roles only (docs/rocketchat/hosting.md, section 5). */
export function userToApp(user: StoredDocument): IUser {
  const language = text(record(record(user.settings)?.preferences)?.language);
  return {
    id: user._id,
    username: text(user.username) ?? '',
    name: text(user.name) ?? '',
    emails: emailsOf(user.emails),
    type: userTypes.find((type) => type === user.type) ?? UserType.UNKNOWN,
    isEnabled: user.active === true,
    roles: texts(user.roles),
    status: text(user.status) ?? 'offline',
    statusConnection: connections.find((state) => state === user.statusConnection) ?? UserStatusConnection.UNDEFINED,
    utcOffset: count(user.utcOffset) ?? 0,
    createdAt: date(user.createdAt) ?? longAgo,
    updatedAt: date(user._updatedAt) ?? longAgo,
    lastLoginAt: date(user.lastLogin) ?? longAgo,
    settings: { preferences: { ...(language !== undefined && { language }) } },
    ...defined({ appId: text(user.appId), bio: text(user.bio), statusText: text(user.statusText) }),
  };
}

function emailsOf(emails: unknown): IUser['emails'] {
  const entries: unknown[] = Array.isArray(emails) ? emails : [];
  return entries.flatMap((entry) => {
    const address = text(record(entry)?.address);
    return address === undefined ? [] : [{ address, verified: record(entry)?.verified === true }];
  });
}
