import type { FastifyInstance } from 'fastify';
import { sendAnswer } from './endpoint';

interface Caller {
  /** The remote address of the connection. */
  ip: string;
  /** The header `Host`. */
  host: string | undefined;
  /** The header `Origin`: the site of the calling page, if any. */
  origin: string | undefined;
}

const loopbackAddresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** The reasons to refuse a caller; the first that applies is given. */
const refusals: [reason: string, applies: (caller: Caller) => boolean][] = [
  ['Only from this machine.', ({ ip }) => !loopbackAddresses.has(ip)],
  // A foreign name that resolves to this machine would make its pages "same origin" (DNS rebinding).
  ['Only under the name localhost.', ({ host }) => !loopbackHost.test(host ?? '')],
  [
    'Not for pages of other sites.',
    ({ host = '', origin }) => origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`,
  ],
];

/**
 * Refuses calls from other machines, and from pages of other sites in a browser on this one, for all routes of this scope.
 * The check is on routes, because paths can be spelled in many ways.
 */
export function localOnly(scope: FastifyInstance): void {
  scope.addHook('onRequest', async ({ ip, headers: { host, origin } }, reply) => {
    const [reason] = refusals.find(([, applies]) => applies({ ip, host, origin })) ?? [];
    return reason === undefined
      ? undefined
      : sendAnswer(reply, { status: 403, body: { success: false, error: reason } });
  });
}
