import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../../endpoint';
import { success } from '../../http/answer';
import type { RestContext } from '../../rest-context';

/** `GET /api/apps/languages`: the apps' texts for clients. Public, as on the server. */
export function appLanguages(app: FastifyInstance, { host }: RestContext): void {
  app.get('/api/apps/languages', async (_, reply) => {
    const { current } = host;
    const apps = current ? [{ id: current.appId, languages: await current.languages() }] : [];
    return sendAnswer(reply, success({ apps }));
  });
}
