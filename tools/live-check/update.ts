import { texts } from '../../workspace/database/json-fields';
import type { JsonObject } from './client/json';
import type { LiveAnswer } from './client/live-client';
import type { Integration, LiveServer } from './client/live-server';
import type { Session } from './client/session';

/** What an update must always say, besides what is to change (docs/rocketchat/rest-api.md, C.6 and D.2). */
const required: Record<string, readonly string[]> = {
  'webhook-incoming': ['name', 'enabled', 'scriptEnabled'],
  'webhook-outgoing': ['name', 'enabled', 'scriptEnabled', 'username', 'event', 'urls', 'token'],
};

/** The least that the server takes for an update that changes nothing. */
export function leastBody({ _id, type, ...fields }: Integration): JsonObject {
  const names = required[type] ?? [];
  const { channel } = fields;
  return {
    integrationId: _id,
    type,
    ...Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))),
    channel: texts(channel).join(','),
  };
}

/** Sends `leastBody` with other fields, as the given user or as the one with all rights. */
export const update = (
  { admin }: LiveServer,
  integration: Integration,
  changes: JsonObject = {},
  session: Session = admin,
): Promise<LiveAnswer> => session.put('integrations.update', { ...leastBody(integration), ...changes });
