import type { FastifyInstance } from 'fastify';
import { record } from '../../database/json-fields';
import { endpointPath } from '../http/endpoint-path';

export type Fields = Record<string, unknown>;

/** Parses a JSON object; undefined for any other text. */
function parseFields(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? undefined : record(value);
  } catch {
    return undefined;
  }
}

/** Returns a hook that changes the parameters of an endpoint's requests before anything reads them. */
export const changeParameters =
  (endpoint: string, change: (parameters: Fields) => Fields) =>
  (app: FastifyInstance): void => {
    app.addHook('preHandler', (request, _, done) => {
      const { url, body } = request;
      const parameters =
        url === endpointPath(endpoint) && Buffer.isBuffer(body) ? parseFields(body.toString('utf8')) : undefined;
      if (parameters) request.body = Buffer.from(JSON.stringify(change(parameters)));
      done();
    });
  };

interface ChangedAnswer {
  status?: number;
  body?: Fields;
}

/** Returns a hook that changes the answers of an endpoint. */
export const changeAnswers =
  (endpoint: string, change: (status: number, body: Fields) => ChangedAnswer) =>
  (app: FastifyInstance): void => {
    app.addHook('onSend', ({ url }, reply, payload, done) => {
      const matches = url.split('?', 1).join('') === endpointPath(endpoint);
      const answer = matches && typeof payload === 'string' ? parseFields(payload) : undefined;
      const { status = reply.statusCode, body } = answer ? change(reply.statusCode, answer) : {};
      reply.code(status);
      done(null, body === undefined ? payload : JSON.stringify(body));
    });
  };

/** Returns the fields without one. */
export const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
