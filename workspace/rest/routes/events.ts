import type { FastifyInstance } from 'fastify';
import type { ClientEvent } from '../../event-hub';
import { notLoggedIn } from '../answer';
import { authenticate, credentialsOf } from '../authenticate';
import { sendAnswer } from '../endpoint';
import type { RestContext } from '../rest-context';

interface Route {
  Querystring: { userId?: string; authToken?: string; after?: string };
}

const keepAliveInMs = 15_000;

const frame = (event: ClientEvent): string => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`;

/**
 * `GET /_workspace/events`: what reaches one user's clients, each as `{id, type, payload}`: as Server-Sent Events, or as an
 * array of those so far for who accepts only JSON.
 */
export function events(app: FastifyInstance, { db, hub }: RestContext): void {
  app.get<Route>('/_workspace/events', async (request, reply) => {
    const { userId, authToken, after } = request.query;
    const fromHeaders = credentialsOf(request.headers);
    const user = await authenticate(db, {
      userId: fromHeaders.userId ?? userId,
      authToken: fromHeaders.authToken ?? authToken,
    });
    if (!user) return sendAnswer(reply, notLoggedIn);
    // A browser that reconnects tells the last event by header.
    const afterId = Number(request.headers['last-event-id'] ?? after ?? 0);

    if (request.headers.accept?.startsWith('application/json')) {
      const sofar: ClientEvent[] = [];
      hub.subscribe(user._id, afterId, (event) => sofar.push(event))();
      return sendAnswer(reply, { status: 200, body: sofar });
    }
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write(': connected\n\n');
    const unsubscribe = hub.subscribe(user._id, afterId, (event) => raw.write(frame(event)));
    const keepAlive = setInterval(() => raw.write(': still here\n\n'), keepAliveInMs);
    raw.on('close', () => {
      clearInterval(keepAlive);
      unsubscribe();
    });
    return reply;
  });
}
