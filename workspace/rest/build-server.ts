import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { notFound } from './answer';
import { sendAnswer } from './endpoint';
import { endpointPath } from './endpoint-path';
import { localOnly } from './local-only';
import { logRequests } from './log-requests';
import { addMutation } from './mutations';
import { createRestContext, type RestContext, type RestDeps } from './rest-context';
import { appActionButtons } from './routes/app-action-buttons';
import { appLanguages } from './routes/app-languages';
import { appSettings } from './routes/app-settings';
import { channelsCreate } from './routes/channels-create';
import { channelsDelete } from './routes/channels-delete';
import { channelsMessages } from './routes/channels-messages';
import { chatPostMessage } from './routes/chat-post-message';
import { commands } from './routes/commands';
import { events } from './routes/events';
import { hooks } from './routes/hooks';
import { info } from './routes/info';
import { integrationsCreate } from './routes/integrations-create';
import { integrationsGet } from './routes/integrations-get';
import { integrationsHistory } from './routes/integrations-history';
import { integrationsList } from './routes/integrations-list';
import { integrationsRemove } from './routes/integrations-remove';
import { integrationsUpdate } from './routes/integrations-update';
import { login } from './routes/login';
import { page } from './routes/page';
import { permissionsListAll } from './routes/permissions-list-all';
import { roomsAdminRooms } from './routes/rooms-admin-rooms';
import { settingsGet } from './routes/settings-get';
import { uiInteraction } from './routes/ui-interaction';
import { users } from './routes/users';
import { usersAutocomplete } from './routes/users-autocomplete';
import { usersCreate } from './routes/users-create';
import { usersDelete } from './routes/users-delete';
import { workspaceControl } from './routes/workspace-control';

/** In bytes. Releases 7 and 8 have no limit (facts/rest-api.md, D.8); this one only keeps the process alive. */
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
  channelsMessages,
  roomsAdminRooms,
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

/** Bodies are read by what Rocket.Chat makes of their content type; Fastify's own rules would refuse some of them. */
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

/** Needs no login, so it answers only to what is at home here. */
function addControlInterface(app: FastifyInstance, context: RestContext): void {
  void app.register((scope, _, done) => {
    localOnly(scope);
    events(scope, context);
    workspaceControl(scope, context);
    done();
  });
}

/** The stand-in's HTTP server, not yet listening: Rocket.Chat's REST API, the control interface and the page. */
export function buildServer(deps: RestDeps): FastifyInstance {
  const app = Fastify({ bodyLimit, forceCloseConnections: true });
  const context = createRestContext(deps);

  acceptAnyBody(app);
  refuseUnknownEndpoints(app, context);
  app.setErrorHandler<FastifyError>(({ statusCode = 500, message }, _, reply) =>
    sendAnswer(reply, { status: statusCode, body: statusCode < 500 ? message : 'Internal Server Error' }),
  );
  logRequests(app, context);
  addMutation(app, context.mutation);
  for (const add of routes) add(app, context);
  addControlInterface(app, context);
  return app;
}
