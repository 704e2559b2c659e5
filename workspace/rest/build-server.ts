import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { sendAnswer } from './endpoint';
import { addFault } from './faults/faults';
import { notFound } from './http/answer';
import { endpointPath } from './http/endpoint-path';
import { localOnly } from './local-only';
import { logRequests } from './request-log/log-requests';
import { type RestContext, type RestDeps, createRestContext } from './rest-context';
import { appActionButtons } from './routes/apps/app-action-buttons';
import { appLanguages } from './routes/apps/app-languages';
import { appSettings } from './routes/apps/app-settings';
import { commands } from './routes/apps/commands';
import { uiInteraction } from './routes/apps/ui-interaction';
import { hooks } from './routes/integrations/hooks';
import { integrationsCreate } from './routes/integrations/integrations-create';
import { integrationsGet } from './routes/integrations/integrations-get';
import { integrationsHistory } from './routes/integrations/integrations-history';
import { integrationsList } from './routes/integrations/integrations-list';
import { integrationsRemove } from './routes/integrations/integrations-remove';
import { integrationsUpdate } from './routes/integrations/integrations-update';
import { channelsCreate } from './routes/rooms/channels-create';
import { channelsDelete } from './routes/rooms/channels-delete';
import { channelsList } from './routes/rooms/channels-list';
import { channelsMessages } from './routes/rooms/channels-messages';
import { chatPostMessage } from './routes/rooms/chat-post-message';
import { roomsAdminRooms } from './routes/rooms/rooms-admin-rooms';
import { spotlight } from './routes/rooms/spotlight';
import { login } from './routes/users/login';
import { permissionsListAll } from './routes/users/permissions-list-all';
import { users } from './routes/users/users';
import { usersAutocomplete } from './routes/users/users-autocomplete';
import { usersCreate } from './routes/users/users-create';
import { usersDelete } from './routes/users/users-delete';
import { events } from './routes/workspace/events';
import { info } from './routes/workspace/info';
import { page } from './routes/workspace/page';
import { settingsGet } from './routes/workspace/settings-get';
import { workspaceControl } from './routes/workspace/workspace-control';

/** In bytes. Releases 7 and 8 have no limit (docs/rocketchat/rest-api.md, D.8); this one only protects the process. */
const bodyLimit = 100 * 1024 * 1024;

const routes = [
  integrationsList,
  integrationsGet,
  integrationsCreate,
  integrationsUpdate,
  integrationsRemove,
  integrationsHistory,
  permissionsListAll,
  login,
  users,
  usersCreate,
  usersDelete,
  usersAutocomplete,
  channelsCreate,
  channelsDelete,
  channelsList,
  channelsMessages,
  roomsAdminRooms,
  spotlight,
  settingsGet,
  info,
  commands,
  chatPostMessage,
  hooks,
  uiInteraction,
  appActionButtons,
  appLanguages,
  appSettings,
  page,
];

const methods = ['GET', 'POST', 'PUT'] as const;

const isKnown = (app: FastifyInstance, url: string): boolean => methods.some((method) => app.hasRoute({ method, url }));

const mediaType = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+/;

/** Accepts every content type and leaves parsing to the release: Fastify's own rules would reject some bodies. */
function acceptAnyBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => {
    done(null, body);
  });
  app.addHook('onRequest', (request, _, done) => {
    const { headers } = request.raw;
    const type = headers['content-type'];
    if (type !== undefined && !mediaType.test(type)) headers['content-type'] = 'text/plain';
    done();
  });
}

function refuseUnknownEndpoints(app: FastifyInstance, { profile }: RestContext): void {
  app.setNotFoundHandler(({ method, url }, reply) => {
    const path = url.split('?', 1).join('');
    const isKnownPath = path.startsWith(endpointPath('')) && isKnown(app, path);
    return sendAnswer(
      reply,
      path.startsWith('/api/') ? profile.refusals.noEndpoint({ method, path, isKnownPath }) : notFound,
    );
  });
}

/** Adds the control interface. It needs no login, so it accepts only local callers. */
function addControlInterface(app: FastifyInstance, context: RestContext): void {
  void app.register((scope, _, done) => {
    localOnly(scope);
    events(scope, context);
    workspaceControl(scope, context);
    done();
  });
}

/** Builds the HTTP server without starting it: Rocket.Chat's REST API, the control interface and the page. */
export function buildServer(deps: RestDeps): FastifyInstance {
  const app = Fastify({ bodyLimit, forceCloseConnections: true });
  const context = createRestContext(deps);

  acceptAnyBody(app);
  refuseUnknownEndpoints(app, context);
  app.setErrorHandler<FastifyError>(({ statusCode = 500, message }, _, reply) =>
    sendAnswer(reply, { status: statusCode, body: statusCode < 500 ? message : 'Internal Server Error' }),
  );
  logRequests(app, context);
  addFault(app, context.fault);
  for (const add of routes) add(app, context);
  addControlInterface(app, context);
  return app;
}
