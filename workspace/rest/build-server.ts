import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { notFound } from './answer';
import { bodyParams } from './body-params';
import { credentialsOf } from './authenticate';
import { sendAnswer } from './endpoint';
import { createRestContext, type RestContext, type RestDeps } from './rest-context';
import { appSettings } from './routes/app-settings';
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
import { permissionsListAll } from './routes/permissions-list-all';
import { uiInteraction } from './routes/ui-interaction';
import { users } from './routes/users';
import { workspaceControl } from './routes/workspace-control';

/** In bytes. Release 8 has no limit (facts/rest-api.md, D.8); this one only keeps the process alive. */
const bodyLimit = 100 * 1024 * 1024;

const routes = [
  integrationsList,
  integrationsGet,
  integrationsCreate,
  integrationsUpdate,
  integrationsRemove,
  integrationsHistory,
  permissionsListAll,
  users,
  info,
  commands,
  chatPostMessage,
  hooks,
  uiInteraction,
  appSettings,
  events,
  workspaceControl,
];

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

function logRequests(app: FastifyInstance, { requestLog }: RestContext): void {
  app.addHook('onResponse', (request, reply, done) => {
    if (request.url.startsWith('/api/v1/')) {
      const { method, url, headers, body } = request;
      requestLog.add({
        at: new Date().toISOString(),
        method,
        path: url,
        userId: credentialsOf(headers).userId,
        userAgent: headers['user-agent'],
        status: reply.statusCode,
        body: body === undefined ? undefined : bodyParams(headers['content-type'], body),
      });
    }
    done();
  });
}

/** The stand-in's HTTP server, not yet listening: Rocket.Chat's REST API of release 8 and the control interface. */
export function buildServer(deps: RestDeps): FastifyInstance {
  const app = Fastify({ bodyLimit, forceCloseConnections: true });
  const context = createRestContext(deps);

  acceptAnyBody(app);
  app.setNotFoundHandler((_, reply) => sendAnswer(reply, notFound));
  app.setErrorHandler<FastifyError>(({ statusCode = 500, message }, _, reply) =>
    sendAnswer(reply, { status: statusCode, body: statusCode < 500 ? message : 'Internal Server Error' }),
  );
  logRequests(app, context);
  for (const add of routes) add(app, context);
  return app;
}
