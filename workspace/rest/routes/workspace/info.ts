import type { FastifyInstance } from 'fastify';
import { authenticate, credentialsOf } from '../../auth/authenticate';
import { sendAnswer } from '../../endpoint';
import { success } from '../../http/answer';
import type { RestContext } from '../../rest-context';

/** `GET info`: the version without its patch number, and the whole of it for holders of `get-server-info`. */
export function info(app: FastifyInstance, context: RestContext): void {
  const { version } = context.profile;
  const trimmed = version.split('.').slice(0, 2).join('.');
  for (const url of ['/api/info', '/api/v1/info']) {
    app.get(url, async (request, reply) => {
      const user = await authenticate(context.db, credentialsOf(request.headers));
      const privileged = user && (await context.permissions.has(user._id, 'get-server-info'));
      return sendAnswer(reply, success({ ...(privileged && { info: { version } }), version: trimmed }));
    });
  }
}
