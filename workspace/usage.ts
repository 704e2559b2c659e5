import type { Database, StoredDocument } from './database';
import { record, text, texts } from './json-fields';
import { findOne } from './find-one';
import { hashLoginToken } from './rest/hash-login-token';
import { documentedCall } from './seed/documented-call';

/**
 * What to do with a workspace that has just started: who there is, and calls that work when pasted.
 *
 * @param url of the workspace, without a trailing slash
 */
export async function usage(url: string, db: Database): Promise<string> {
  const users = await db.users.findAsync({ type: 'user' });
  const people = users.filter(hasToken);
  const [first] = people;
  const room = await findOne(db.rocketchat_room, { t: 'c' });
  const command = { command: 'integrations', params: 'list', roomId: room?._id };
  const hasExample = await findOne(db.rocketchat_integrations, { _id: documentedCall.payload.integrationId });
  return [
    'People: X-User-Id, X-Auth-Token, roles',
    ...people.map((user) => `  ${user._id}, ${tokenOf(user)}, ${texts(user.roles).join(' + ')}`),
    ...(first ? ['', 'A slash command:', call(url, 'POST', 'commands.run', first._id, tokenOf(first), command)] : []),
    ...(hasExample ? ['', 'The call of the document:', exampleOfTheDocument(url)] : []),
    '',
  ].join('\n');
}

/** Seeded tokens follow from the usernames. */
const tokenOf = (user: StoredDocument) => `token-${text(user.username) ?? ''}`;

function hasToken(user: StoredDocument): boolean {
  const tokens: unknown = record(record(user.services)?.resume)?.loginTokens;
  const hash = hashLoginToken(tokenOf(user));
  return Array.isArray(tokens) && tokens.some((token: unknown) => record(token)?.hashedToken === hash);
}

function exampleOfTheDocument(url: string): string {
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
