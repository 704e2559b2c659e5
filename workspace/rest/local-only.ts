import type { FastifyInstance } from 'fastify';
import { sendAnswer } from './endpoint';

interface Caller {
  /** The remote address of the connection. */
  ip: string;
  /** The header `Host`. */
  host: string | undefined;
  /** The header `Origin`: the site whose page asks, where a page does. */
  origin: string | undefined;
}

const loopbackAddresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** What is wrong with a caller, in this order. */
const refusals: [reason: string, applies: (caller: Caller) => boolean][] = [
  ['Only from this machine.', ({ ip }) => !loopbackAddresses.has(ip)],
  // A foreign name that leads to this machine makes its pages "same origin" (DNS rebinding).
  ['Only under the name localhost.', ({ host }) => !loopbackHost.test(host ?? '')],
  [
    'Not for pages of other sites.',
    ({ host = '', origin }) => origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`,
  ],
];

/**
 * Refuses, for all routes of this scope, what comes from elsewhere: from another machine, or from a page of another
 * site that runs in a browser on this one. Stands on the routes and not on their paths, which have many spellings.
 */
export function localOnly(scope: FastifyInstance): void {
  scope.addHook('onRequest', async ({ ip, headers: { host, origin } }, reply) => {
    const [reason] = refusals.find(([, applies]) => applies({ ip, host, origin })) ?? [];
    return reason === undefined
      ? undefined
      : sendAnswer(reply, { status: 403, body: { success: false, error: reason } });
  });
}
