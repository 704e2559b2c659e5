import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppHost, AppSetting } from '../../../app-host';
import { record } from '../../../database/json-fields';
import { authenticate, credentialsOf } from '../../auth/authenticate';
import { sendAnswer } from '../../endpoint';
import { type Answer, failure, notLoggedIn, success } from '../../http/answer';
import { ApiError } from '../../http/api-error';
import { bodyParams } from '../../http/body-params';
import type { RestContext } from '../../rest-context';

interface Route {
  Params: { id: string };
}

/** Returns the complete settings whose values change. */
export function changedSettings(settings: AppSetting[], requested: unknown): AppSetting[] {
  const values = Array.isArray(requested) ? requested.map((item) => record(item) ?? {}) : [];
  return values.flatMap(({ id, value }) =>
    settings
      .filter((setting) => setting.id === id && setting.value !== value)
      .map((setting) => ({ ...setting, value })),
  );
}

async function readSettings(host: AppHost): Promise<object> {
  const settings = await host.settings();
  return { settings: Object.fromEntries(settings.map((setting) => [setting.id, setting])) };
}

async function changeSettings(host: AppHost, { settings }: { settings?: unknown }): Promise<object> {
  if (!settings) throw new ApiError('The settings to update must be present.');
  const updated = changedSettings(await host.settings(), settings);
  await host.saveSettings(updated);
  return { updated };
}

/** `GET|POST /api/apps/:id/settings` with `manage-apps`, passwords included (docs/rocketchat/hosting.md, 8). */
export function appSettings(app: FastifyInstance, { db, host, permissions }: RestContext): void {
  const guarded = async (
    request: FastifyRequest<Route>,
    action: (current: AppHost) => Promise<object>,
  ): Promise<Answer> => {
    const user = await authenticate(db, credentialsOf(request.headers));
    if (!user) return notLoggedIn;
    if (!(await permissions.has(user._id, 'manage-apps'))) {
      return failure(
        new ApiError('User does not have the permissions required for this action [error-unauthorized]', {
          status: 403,
        }),
      );
    }
    const { current } = host;
    if (current?.appId !== request.params.id) {
      return failure(new ApiError(`No App found by the id of: ${request.params.id}`, { status: 404 }));
    }
    return action(current).then(success, failure);
  };
  const url = '/api/apps/:id/settings';
  const send = async (reply: FastifyReply, answer: Promise<Answer>) => sendAnswer(reply, await answer);

  app.get<Route>(url, (request, reply) => send(reply, guarded(request, readSettings)));
  app.post<Route>(url, (request, reply) => {
    const body = bodyParams(request.headers['content-type'], request.body);
    return send(
      reply,
      guarded(request, (current) => changeSettings(current, body)),
    );
  });
}
