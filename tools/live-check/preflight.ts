import { listAt, textAt } from './client/json';
import type { Credentials, LiveClient } from './client/live-client';
import { type ServerVersion, readVersion } from './client/server-version';
import { type Session, createSession } from './client/session';
import { PlainFailure } from './plain-failure';
import { report } from './report';

/** What the given user must hold, because the run does it. */
const needed = [
  'manage-incoming-integrations',
  'manage-own-incoming-integrations',
  'manage-outgoing-integrations',
  'manage-own-outgoing-integrations',
  'create-c',
  'delete-c',
  'create-user',
  'delete-user',
  'view-outside-room',
  'view-room-administration',
  'view-full-other-user-info',
];

export interface Admitted {
  readonly admin: Session;
  /** As the server writes it. */
  readonly versionText: string;
  readonly version: ServerVersion;
}

async function permissionsOf(admin: Session, roles: readonly unknown[]): Promise<string[]> {
  const { body } = await admin.get('permissions.listAll');
  return listAt(body, 'update')
    .filter((permission) => listAt(permission, 'roles').some((role) => roles.includes(role)))
    .map((permission) => textAt(permission, '_id'));
}

/**
 * Makes sure that a run can take place, and changes nothing.
 *
 * @throws PlainFailure where the server is none, refuses the credentials, or their user lacks a permission
 */
export async function preflight(client: LiveClient, credentials: Credentials): Promise<Admitted> {
  const admin = createSession(client, credentials);
  const info = await client.send({ method: 'GET', path: '/api/info' }, credentials);
  const versionText = textAt(info.body, 'info', 'version') || textAt(info.body, 'version');
  const version = readVersion(versionText);
  if (version === undefined) {
    throw new PlainFailure('What answers there is no Rocket.Chat server: GET /api/info tells no version.');
  }
  const me = await admin.get('me');
  if (me.status !== 200) throw new PlainFailure(`The server refuses the user id and token (${report(me)}).`);

  const held = await permissionsOf(admin, listAt(me.body, 'roles'));
  const missing = needed.filter((permission) => !held.includes(permission));
  if (missing.length > 0) throw new PlainFailure(`The user of the token lacks permissions: ${missing.join(', ')}.`);
  return { admin, versionText, version };
}
