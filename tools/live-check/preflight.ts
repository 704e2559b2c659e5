import { listAt, textAt } from './client/json';
import type { Credentials, LiveClient } from './client/live-client';
import { type ServerVersion, readVersion } from './client/server-version';
import { type Session, createSession } from './client/session';
import { CliError } from './cli-error';
import { report } from './report';

/** The permissions that the given user needs for a run. */
const requiredPermissions = [
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

export interface PreflightResult {
  readonly admin: Session;
  /** In the server's spelling. */
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
 * Checks that a run is possible, and changes nothing.
 *
 * @throws CliError if this is no Rocket.Chat server, it refuses the credentials, or the user lacks a permission
 */
export async function preflight(client: LiveClient, credentials: Credentials): Promise<PreflightResult> {
  const admin = createSession(client, credentials);
  const info = await client.send({ method: 'GET', path: '/api/info' }, credentials);
  const versionText = textAt(info.body, 'info', 'version') || textAt(info.body, 'version');
  const version = readVersion(versionText);
  if (version === undefined) {
    throw new CliError('What answers there is no Rocket.Chat server: GET /api/info tells no version.');
  }
  const me = await admin.get('me');
  if (me.status !== 200) throw new CliError(`The server refuses the user id and token (${report(me)}).`);

  const granted = await permissionsOf(admin, listAt(me.body, 'roles'));
  const missing = requiredPermissions.filter((permission) => !granted.includes(permission));
  if (missing.length > 0) throw new CliError(`The user of the token lacks permissions: ${missing.join(', ')}.`);
  return { admin, versionText, version };
}
