import type { FastifyInstance } from 'fastify';
import { text } from '../../../database/json-fields';
import type { ActivityEvent, ClientEvent } from '../../../event-hub';
import { authenticate, credentialsOf } from '../../auth/authenticate';
import { sendAnswer } from '../../endpoint';
import { notLoggedIn } from '../../http/answer';
import type { RestContext } from '../../rest-context';

interface Route {
  Querystring: { userId?: string; authToken?: string; after?: string; activity?: string };
}

const keepAliveInMs = 15_000;

const frame = (event: ClientEvent | ActivityEvent): string => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`;

/** After which id events are asked for: `latest` is behind all that was before. */
const idAfter = (asked: string | undefined): number => (asked === 'latest' ? Infinity : Number(asked ?? 0));

/**
 * `GET /_workspace/events`: what reaches one user's clients, each as `{id, type, payload}`: as Server-Sent Events, or as an
 * array of those so far for who accepts only JSON. With `activity=true` the stream also tells what happens in the
 * workspace; in the same one, as browsers allow six connections to a host.
 */
export function events(app: FastifyInstance, { db, hub }: RestContext): void {
  app.get<Route>('/_workspace/events', async (request, reply) => {
    const { userId, authToken, after, activity } = request.query;
    const fromHeaders = credentialsOf(request.headers);
    const user = await authenticate(db, {
      userId: fromHeaders.userId ?? userId,
      authToken: fromHeaders.authToken ?? authToken,
    });
    if (!user) return sendAnswer(reply, notLoggedIn);
    // A browser that reconnects tells the last event by header.
    const afterId = idAfter(text(request.headers['last-event-id']) ?? after);

    if (request.headers.accept?.startsWith('application/json')) {
      const sofar: ClientEvent[] = [];
      hub.subscribe(user._id, afterId, (event) => sofar.push(event))();
      return sendAnswer(reply, { status: 200, body: sofar });
    }
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write(': connected\n\n');
    const send = (event: ClientEvent | ActivityEvent) => raw.write(frame(event));
    const ends = [hub.subscribe(user._id, afterId, send), ...(activity === 'true' ? [hub.follow(send)] : [])];
    const keepAlive = setInterval(() => raw.write(': still here\n\n'), keepAliveInMs);
    raw.on('close', () => {
      clearInterval(keepAlive);
      for (const end of ends) end();
    });
    return reply;
  });
}
