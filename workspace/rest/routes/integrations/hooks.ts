import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StoredDocument } from '../../../database/database';
import { findOne } from '../../../database/find-one';
import { record, text, texts } from '../../../database/json-fields';
import { sendAnswer } from '../../endpoint';
import { type Answer, failure, success } from '../../http/answer';
import { ApiError } from '../../http/api-error';
import { runIncomingScript } from '../../integrations/incoming/run-incoming-script';
import { postMessage } from '../../messages/post-message';
import type { RestContext } from '../../rest-context';
import { hookBody } from './hook-body';

interface Hook {
  Params: { integrationId: string; userId?: string; token: string };
}

type HookRequest = FastifyRequest<Hook>;

/** Returns the script's result for a call; undefined if the integration runs no script. */
async function runScript(integration: StoredDocument, user: StoredDocument, request: HookRequest, body: object) {
  const compiled = text(integration.scriptCompiled)?.trim();
  if (integration.scriptEnabled !== true || !compiled || request.method === 'GET') return undefined;
  const url = new URL(request.url, `http://${request.host}`);
  const raw = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
  const scriptRequest = {
    url: { hash: url.hash, search: url.search, query: request.query, pathname: url.pathname, path: request.url },
    url_raw: request.url,
    url_params: request.params,
    content: body,
    content_raw: raw,
    headers: request.headers,
    body,
    user: { _id: user._id, name: text(user.name) ?? '', username: text(user.username) },
  };
  try {
    return { result: await runIncomingScript(compiled, scriptRequest) };
  } catch {
    throw new ApiError('error-running-script');
  }
}

/** Posts the payload and answers as the server does. */
async function post(
  context: RestContext,
  integration: StoredDocument,
  user: StoredDocument,
  payload: Record<string, unknown>,
  response: unknown,
): Promise<Answer> {
  if (Object.keys(payload).length === 0 && integration.scriptEnabled !== true) return success();
  if ((payload.channel || payload.roomId) && integration.overrideDestinationChannelEnabled !== true) {
    throw new ApiError('overriding destination channel is disabled for this integration');
  }
  const posted = await postMessage(
    context,
    user,
    { ...payload, bot: { i: integration._id } },
    {
      channel: texts(integration.channel),
      alias: text(integration.alias) ?? '',
      avatar: text(integration.avatar) ?? '',
      emoji: text(integration.emoji) ?? '',
    },
  );
  if (posted.length === 0) throw new ApiError('unknown-error');
  if (response) return success(record(response));
  return payload.separateResponse === true ? success({ responses: posted }) : success();
}

/** Returns the answer for a script's error: a text, or the fields of the answer. */
const scriptRefusal = (error: unknown): Answer =>
  typeof error === 'string'
    ? failure(new ApiError(error))
    : { status: 400, body: { ...record(error), success: false } };

const mayImpersonate = ({ permissions }: RestContext, user: StoredDocument): Promise<boolean> =>
  permissions.has(user._id, 'message-impersonate');

async function answerHook(context: RestContext, request: HookRequest): Promise<Answer> {
  const { integrationId, token } = request.params;
  const integration = await context.integrations.findOne({ _id: integrationId, token });
  // The server's lookup throws here, outside its try block.
  if (!integration) return { status: 500, body: 'Internal Server Error' };
  const user = await findOne(context.db.users, { _id: integration.userId });
  if (!user) return context.profile.refusals.notLoggedIn;
  if (integration.enabled !== true) throw new ApiError('Service Unavailable', { status: 503 });
  if (context.profile.integrations.postAsUser === 'needs-permission' && !(await mayImpersonate(context, user))) {
    throw new ApiError('error-user-lacks-message-impersonate-permission');
  }

  const body = request.method === 'GET' ? {} : hookBody(request.headers['content-type'], request.body);
  const outcome = await runScript(integration, user, request, body);
  if (!outcome) return post(context, integration, user, body, undefined);
  const result = record(outcome.result);
  if (!result) return success();
  if (result.error) return scriptRefusal(result.error);
  const content = record(result.content);
  if (!content) throw new ApiError('error-running-script');
  const payload = { separateResponse: body.separateResponse, ...content };
  return post(context, integration, user, payload, result.response);
}

/** `POST|GET /hooks/:integrationId/:token`, and the older path with a user id in between. */
export function hooks(app: FastifyInstance, context: RestContext): void {
  for (const url of ['/hooks/:integrationId/:token', '/hooks/:integrationId/:userId/:token']) {
    app.route<Hook>({
      method: ['GET', 'POST'],
      url,
      handler: async (request, reply) =>
        sendAnswer(reply, await answerHook(context, request).catch((error: unknown) => hookFailure(error))),
    });
  }
}

/** Returns the answer for an error. Unlike elsewhere, it contains only the code. */
function hookFailure(error: unknown): Answer {
  return failure(error instanceof ApiError ? new ApiError(error.message, { status: error.status }) : error);
}
