import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../../endpoint';
import type { RestContext } from '../../rest-context';

/** `GET /api/apps/actionButtons`, for everybody, as on the server: what the app adds to menus; who may see it is the client's to decide. */
export function appActionButtons(app: FastifyInstance, { host }: RestContext): void {
  app.get('/api/apps/actionButtons', async (_, reply) =>
    sendAnswer(reply, { status: 200, body: (await host.current?.actionButtons()) ?? [] }),
  );
}
