import { parse } from 'node:querystring';
import { record } from '../../database/json-fields';
import { TextRefusal } from './text-refusal';

const mediaTypeOf = (contentType = ''): string => contentType.split(';', 1).join('').trim().toLowerCase();

/** Parses objects and arrays only, like the strict mode of Express's body parser. */
function parseJson(text: string): unknown {
  if (text === '') return {};
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new SyntaxError('Neither an object nor an array');
  return parsed;
}

const parsers: Record<string, (text: string) => unknown> = {
  'application/json': parseJson,
  // A repeated name becomes an array.
  'application/x-www-form-urlencoded': (text) => ({ ...parse(text) }),
};

/** Returns what `parse` returns. @throws TextRefusal if it throws */
function orRefuse(parse: () => unknown, status: number, message: string): unknown {
  try {
    return parse();
  } catch {
    throw new TextRefusal(status, message);
  }
}

function parsePayload(payload: unknown): unknown {
  if (typeof payload === 'object') throw new SyntaxError('Not even a text');
  return typeof payload === 'string' ? JSON.parse(payload) : payload;
}

/** Returns the `payload` instead of the parameters, if there is one (docs/rocketchat/rest-api.md, D.10). */
function unwrapped(params: unknown): unknown {
  const payload = record(params)?.payload;
  return payload ? orRefuse(() => parsePayload(payload), 500, 'Server error.') : params;
}

/**
 * Reads a body's parameters as release 6 does: types other than JSON and forms have none (docs/rocketchat/rest-api.md, D.9).
 *
 * @throws TextRefusal 400 for invalid JSON, 500 for an invalid `payload`
 */
export function readExpressBody(contentType: string | undefined, body: unknown): unknown {
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
  const parser = parsers[mediaTypeOf(contentType)];
  return parser ? unwrapped(orRefuse(() => parser(text), 400, 'Bad Request\n')) : {};
}
