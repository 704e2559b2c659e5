import { texts } from '../../workspace/database/json-fields';
import type { JsonObject } from './client/json';
import type { LiveAnswer } from './client/live-client';
import type { Integration, LiveServer } from './client/live-server';
import type { Session } from './client/session';

/** The fields that every update must contain (docs/rocketchat/rest-api.md, C.6 and D.2). */
const requiredFields: Record<string, readonly string[]> = {
  'webhook-incoming': ['name', 'enabled', 'scriptEnabled'],
  'webhook-outgoing': ['name', 'enabled', 'scriptEnabled', 'username', 'event', 'urls', 'token'],
};

/** Returns the smallest valid update, which changes nothing. */
export function minimalBody({ _id, type, ...fields }: Integration): JsonObject {
  const names = requiredFields[type] ?? [];
  const { channel } = fields;
  return {
    integrationId: _id,
    type,
    ...Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))),
    channel: texts(channel).join(','),
  };
}

/** Sends `minimalBody` with changes, as the given user or else the admin. */
export const update = (
  { admin }: LiveServer,
  integration: Integration,
  changes: JsonObject = {},
  session: Session = admin,
): Promise<LiveAnswer> => session.put('integrations.update', { ...minimalBody(integration), ...changes });
