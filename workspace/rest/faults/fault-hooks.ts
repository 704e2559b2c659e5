import type { FastifyInstance } from 'fastify';
import { record } from '../../database/json-fields';
import { endpointPath } from '../http/endpoint-path';

export type Fields = Record<string, unknown>;

/** The fields of a text that is an object in JSON; undefined for any other. */
function parsed(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? undefined : record(value);
  } catch {
    return undefined;
  }
}

/** Changes the parameters of the requests to an endpoint before anything else reads them. */
export const changedParameters =
  (endpoint: string, change: (parameters: Fields) => Fields) =>
  (app: FastifyInstance): void => {
    app.addHook('preHandler', (request, _, done) => {
      const { url, body } = request;
      const parameters =
        url === endpointPath(endpoint) && Buffer.isBuffer(body) ? parsed(body.toString('utf8')) : undefined;
      if (parameters) request.body = Buffer.from(JSON.stringify(change(parameters)));
      done();
    });
  };

interface Changed {
  status?: number;
  body?: Fields;
}

/** Changes the answers of an endpoint. */
export const changedAnswers =
  (endpoint: string, change: (status: number, body: Fields) => Changed) =>
  (app: FastifyInstance): void => {
    app.addHook('onSend', ({ url }, reply, payload, done) => {
      const matches = url.split('?', 1).join('') === endpointPath(endpoint);
      const answered = matches && typeof payload === 'string' ? parsed(payload) : undefined;
      const { status = reply.statusCode, body } = answered ? change(reply.statusCode, answered) : {};
      reply.code(status);
      done(null, body === undefined ? payload : JSON.stringify(body));
    });
  };

/** The fields but for one. */
export const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
