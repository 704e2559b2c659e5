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

/** Returns the id after which events are requested: `latest` means new events only. */
const idAfter = (requested: string | undefined): number => (requested === 'latest' ? Infinity : Number(requested ?? 0));

/**
 * `GET /_workspace/events`: the events for one user's clients, each `{id, type, payload}`, as Server-Sent Events or, for a
 * caller that accepts JSON, as an array of the past ones. With `activity=true` the stream also contains the workspace's
 * activity: one stream, because browsers allow only six connections to a host.
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
    // A browser that reconnects sends the last event id as a header.
    const afterId = idAfter(text(request.headers['last-event-id']) ?? after);

    if (request.headers.accept?.startsWith('application/json')) {
      const pastEvents: ClientEvent[] = [];
      hub.subscribe(user._id, afterId, (event) => pastEvents.push(event))();
      return sendAnswer(reply, { status: 200, body: pastEvents });
    }
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write(': connected\n\n');
    const send = (event: ClientEvent | ActivityEvent) => raw.write(frame(event));
    const unsubscribers = [hub.subscribe(user._id, afterId, send), ...(activity === 'true' ? [hub.follow(send)] : [])];
    const keepAlive = setInterval(() => raw.write(': still here\n\n'), keepAliveInMs);
    raw.on('close', () => {
      clearInterval(keepAlive);
      for (const unsubscribe of unsubscribers) unsubscribe();
    });
    return reply;
  });
}
