import type { FastifyInstance, FastifyRequest } from 'fastify';
import { credentialsOf } from '../auth/authenticate';
import type { ReleaseProfile } from '../releases/release-profile';
import type { RestContext } from '../rest-context';

const withNamedFields = ['application/json', 'application/x-www-form-urlencoded'];

/** Bodies of other types become objects of characters, which tell nobody anything and whose secrets have no name. */
function namedFields({ readBody }: ReleaseProfile, { headers, body }: FastifyRequest): unknown {
  const type = headers['content-type'];
  const isNamed = body !== undefined && withNamedFields.some((known) => type?.includes(known));
  if (!isNamed) return undefined;
  try {
    return readBody(type, body);
  } catch {
    return undefined;
  }
}

/** Logs every call of `/api/v1` once it is answered, and tells those who follow what happens here. */
export function logRequests(app: FastifyInstance, { hub, requestLog, profile }: RestContext): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, url, headers } = request;
    if (url.startsWith('/api/v1/')) {
      const entry = requestLog.add({
        at: new Date().toISOString(),
        method,
        path: url,
        userId: credentialsOf(headers).userId,
        userAgent: headers['user-agent'],
        status: reply.statusCode,
        body: namedFields(profile, request),
      });
      hub.announce('request', entry);
    }
    done();
  });
}
