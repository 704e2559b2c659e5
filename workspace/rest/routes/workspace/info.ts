import type { FastifyInstance } from 'fastify';
import { authenticate, credentialsOf } from '../../auth/authenticate';
import { sendAnswer } from '../../endpoint';
import { success } from '../../http/answer';
import type { RestContext } from '../../rest-context';

/** `GET info`: the version without its patch number, and the full version with `get-server-info`. */
export function info(app: FastifyInstance, context: RestContext): void {
  const { version } = context.profile;
  const trimmed = version.split('.').slice(0, 2).join('.');
  for (const url of ['/api/info', '/api/v1/info']) {
    app.get(url, async (request, reply) => {
      const user = await authenticate(context.db, credentialsOf(request.headers));
      const isPrivileged = user && (await context.permissions.has(user._id, 'get-server-info'));
      return sendAnswer(reply, success({ ...(isPrivileged && { info: { version } }), version: trimmed }));
    });
  }
}
