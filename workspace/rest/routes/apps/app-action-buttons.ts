import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../../endpoint';
import type { RestContext } from '../../rest-context';

/** `GET /api/apps/actionButtons`: the app's menu buttons. Public, as on the server: the client decides who sees them. */
export function appActionButtons(app: FastifyInstance, { host }: RestContext): void {
  app.get('/api/apps/actionButtons', async (_, reply) =>
    sendAnswer(reply, { status: 200, body: (await host.current?.actionButtons()) ?? [] }),
  );
}
