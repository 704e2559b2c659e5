import type { Database } from './database/database';
import { findOne } from './database/find-one';
import { documentedCall } from './seed/documented-call';
import { seededUsers } from './seeded-users';

/**
 * Returns the help shown after the start: the page, the people, and calls that work when pasted.
 *
 * @param url of the workspace, without a trailing slash
 */
export async function usage(url: string, db: Database): Promise<string> {
  const people = await seededUsers(db);
  const [first] = people;
  const room = await findOne(db.rocketchat_room, { t: 'c' });
  const command = { command: 'integrations', params: 'list', roomId: room?._id };
  const hasExample = await findOne(db.rocketchat_integrations, { _id: documentedCall.payload.integrationId });
  return [
    `Open ${url} in a browser.`,
    '',
    'People: X-User-Id, X-Auth-Token, roles',
    ...people.map(({ _id, token, roles }) => `  ${_id}, ${token}, ${roles.join(' + ')}`),
    ...(first ? ['', 'A slash command:', call(url, 'POST', 'commands.run', first._id, first.token, command)] : []),
    ...(hasExample ? ['', 'The call of the document:', documentedExample(url)] : []),
    '',
  ].join('\n');
}

function documentedExample(url: string): string {
  const { userId, authToken, payload } = documentedCall;
  return call(url, 'PUT', 'integrations.update', userId, authToken, payload);
}

function call(url: string, method: string, endpoint: string, userId: string, token: string, body: object): string {
  return [
    `  curl -L -X ${method} '${url}/api/v1/${endpoint}'`,
    `-H 'X-User-Id: ${userId}'`,
    `-H 'X-Auth-Token: ${token}'`,
    "-H 'Content-Type: application/json'",
    `--data-raw '${JSON.stringify(body)}'`,
  ].join(' \\\n    ');
}
