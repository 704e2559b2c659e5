import { type Json, type JsonObject, at, isObject, listAt, readJson, textAt } from '../client/json';
import type { OwnThings } from './own-things';

/** A request before it is sent; the body is text. */
export interface OutgoingRequest {
  readonly method: string;
  /** Without the server's address and the query. */
  readonly path: string;
  readonly body: string | undefined;
}

/** Returns whether a request touches only what belongs to the run. */
type Check = (body: JsonObject, own: OwnThings, id: string) => boolean;

const onlyKeys = (body: JsonObject, ...names: string[]): boolean =>
  Object.keys(body).every((name) => names.includes(name));

const isOwnTarget = (own: OwnThings, target: string): boolean =>
  own.isOwnName(target.slice(1)) || own.isOwnName(target) || own.owns('room', target.slice(1));

const targetsOf = (channel: Json | undefined): string[] =>
  typeof channel === 'string' ? channel.split(',').map((target) => target.trim()) : [];

/**
 * Allows enabled integrations only if they are incoming and post to the run's own rooms: an enabled outgoing integration
 * would forward what people write, and an enabled incoming one can post to its channels.
 */
const staysQuiet: Check = ({ enabled, type, channel }, own) =>
  enabled === undefined ||
  enabled === false ||
  (enabled === true &&
    type === 'webhook-incoming' &&
    typeof channel === 'string' &&
    targetsOf(channel).every((target) => target === '' || isOwnTarget(own, target)));

/** Allows only the run's own users to post as: until release 7 they are given a role (docs/rocketchat/rest-api.md, G.4). */
const postsAsOwnUser: Check = ({ username }, own) => username === undefined || own.isOwnName(username);

const isOwnIntegration = (own: OwnThings, id: Json | undefined): boolean =>
  own.owns('integration', id) || own.isOwnName(id);

/** Allows only the run's own URLs: a URL takes precedence over the id (docs/rocketchat/rest-api.md, B.1). */
const targetsOwnUrl: Check = ({ target_url: url }, own) =>
  url === undefined || (typeof url === 'string' && url.includes(own.prefix));

const pressesEdit = (body: JsonObject, own: OwnThings): boolean => {
  const args = readJson(textAt(body, 'payload', 'value'));
  if (!Array.isArray(args)) return false;
  const [command, id, ...rest] = args;
  return (
    command === 'edit' &&
    typeof id === 'string' &&
    rest.length === 0 &&
    own.owns('integration', id) &&
    body.actionId === `run/edit/${id}` &&
    own.owns('room', body.rid)
  );
};

const submitsOwnView = (body: JsonObject, own: OwnThings): boolean =>
  own.ownsView(body.viewId) && at(body, 'payload', 'view', 'id') === body.viewId;

const interactions = new Map([
  ['blockAction', pressesEdit],
  ['viewSubmit', submitsOwnView],
]);

const anything: Check = () => true;

/** Every request that a run may send. The group in a path is the id passed to the check. */
const rules: readonly (readonly [method: string, path: RegExp, check: Check])[] = [
  ['GET', /^\/api\/info$/, anything],
  ['GET', /^\/_workspace\/events$/, anything],
  [
    'GET',
    /^\/api\/v1\/(?:me|users\.info|users\.autocomplete|permissions\.listAll|settings\/\w+|integrations\.(?:list|get)|channels\.messages|rooms\.adminRooms|commands\.list)$/,
    anything,
  ],
  [
    'POST',
    /^\/api\/v1\/integrations\.create$/,
    (body, own, id) => own.isOwnName(body.name) && staysQuiet(body, own, id) && postsAsOwnUser(body, own, id),
  ],
  [
    'PUT',
    /^\/api\/v1\/integrations\.update$/,
    (body, own, id) =>
      isOwnIntegration(own, body.integrationId) &&
      (body.name === undefined || own.isOwnName(body.name)) &&
      targetsOwnUrl(body, own, id) &&
      staysQuiet(body, own, id) &&
      postsAsOwnUser(body, own, id),
  ],
  [
    'POST',
    /^\/api\/v1\/integrations\.remove$/,
    (body, own) => onlyKeys(body, 'type', 'integrationId') && isOwnIntegration(own, body.integrationId),
  ],
  ['POST', /^\/api\/v1\/channels\.create$/, (body, own) => onlyKeys(body, 'name') && own.isOwnName(body.name)],
  ['POST', /^\/api\/v1\/channels\.delete$/, (body, own) => onlyKeys(body, 'roomId') && own.owns('room', body.roomId)],
  [
    'POST',
    /^\/api\/v1\/users\.create$/,
    (body, own) =>
      own.isOwnName(body.username) && listAt(body, 'roles').every((role) => role === 'bot' || role === 'user'),
  ],
  ['POST', /^\/api\/v1\/users\.delete$/, (body, own) => onlyKeys(body, 'userId') && own.owns('user', body.userId)],
  ['POST', /^\/api\/v1\/login$/, (body, own) => own.isOwnName(body.user)],
  ['POST', /^\/hooks\/(\w+)\/\w+$/, (body, own, id) => own.owns('integration', id) && onlyKeys(body, 'text')],
  [
    'POST',
    /^\/api\/v1\/commands\.run$/,
    (body, own) =>
      onlyKeys(body, 'command', 'params', 'roomId', 'triggerId') &&
      body.command === 'integrations' &&
      body.params === 'list' &&
      own.owns('room', body.roomId),
  ],
  [
    'POST',
    /^\/api\/apps\/ui\.interaction\/[\w-]+$/,
    (body, own) => interactions.get(textAt(body, 'type'))?.(body, own) ?? false,
  ],
];

function isAllowed({ method, path, body = '{}' }: OutgoingRequest, own: OwnThings): boolean {
  const fields = readJson(body);
  // Release 6 reads a `payload` instead of all parameters (docs/rocketchat/rest-api.md, D.10).
  if (!isObject(fields) || (path.startsWith('/api/v1/') && 'payload' in fields)) return false;
  return rules.some(([allowedMethod, pattern, check]) => {
    const match = method === allowedMethod ? pattern.exec(path) : null;
    return match !== null && check(fields, own, match[1] ?? '');
  });
}

/**
 * Allows only requests that read, or that create, change or remove the run's own things.
 *
 * @throws Error for any other request
 */
export function guard(request: OutgoingRequest, own: OwnThings): void {
  if (isAllowed(request, own)) return;
  throw new Error(`Not sent, because it might touch what is not of this run: ${request.method} ${request.path}`);
}
