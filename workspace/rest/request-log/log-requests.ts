import type { FastifyInstance, FastifyRequest } from 'fastify';
import { credentialsOf } from '../auth/authenticate';
import type { ReleaseProfile } from '../releases/release-profile';
import type { RestContext } from '../rest-context';

const withNamedFields = ['application/json', 'application/x-www-form-urlencoded'];

/** Returns the body's fields. Bodies of other types become objects of characters, whose secrets cannot be masked by name. */
function namedFields({ readBody }: ReleaseProfile, { headers, body }: FastifyRequest): unknown {
  const type = headers['content-type'];
  const isNamed = body !== undefined && withNamedFields.some((contentType) => type?.includes(contentType));
  if (!isNamed) return undefined;
  try {
    return readBody(type, body);
  } catch {
    return undefined;
  }
}

/** Logs every answered call of `/api/v1` and announces it to followers. */
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
