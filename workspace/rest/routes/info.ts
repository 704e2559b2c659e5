import type { FastifyInstance } from 'fastify';
import { success } from '../answer';
import { authenticate, credentialsOf } from '../authenticate';
import { sendAnswer } from '../endpoint';
import type { RestContext } from '../rest-context';

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
