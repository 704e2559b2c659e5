import type { FastifyInstance } from 'fastify';
import { authenticate, credentialsOf } from '../../auth/authenticate';
import { sendAnswer } from '../../endpoint';
import { bodyParams } from '../../http/body-params';
import { removeProtoKeys } from '../../http/remove-proto-keys';
import type { RestContext } from '../../rest-context';

/** In bytes, as in the parser of 7.x (docs/rocketchat/hosting.md, section 2). */
const bodyLimit = 100 * 1024;

const types = new Set<unknown>(['blockAction', 'viewSubmit', 'viewClosed', 'actionButton']);

const notLoggedIn = { status: 'error', message: 'You must be logged in to do this.' };

/**
 * `POST /api/apps/ui.interaction/:appId`: passes a client's interaction to the app unvalidated, as on the server, except for keys
 * that would kill the app's process.
 */
export function uiInteraction(app: FastifyInstance, { db, host }: RestContext): void {
  app.post<{ Params: { appId: string } }>('/api/apps/ui.interaction/:appId', { bodyLimit }, async (request, reply) => {
    const user = await authenticate(db, credentialsOf(request.headers));
    if (!user) return sendAnswer(reply, { status: 401, body: notLoggedIn });

    const interaction: Record<string, unknown> = { ...bodyParams(request.headers['content-type'], request.body) };
    removeProtoKeys(interaction);
    if (!types.has(interaction.type)) return sendAnswer(reply, { status: 400, body: { error: 'Unknown action' } });
    const current = host.current;
    if (current?.appId !== request.params.appId) {
      return sendAnswer(reply, { status: 500, body: { error: `There is no app ${request.params.appId}` } });
    }
    try {
      const result = await current.interact(user._id, interaction);
      // Without a result the answer is empty, which the client cannot parse (docs/rocketchat/hosting.md, section 2).
      return await (result === undefined
        ? reply.code(200).send()
        : reply.code(200).type('application/json; charset=utf-8').send(JSON.stringify(result)));
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return sendAnswer(reply, { status: 500, body: { error: text } });
    }
  });
}
