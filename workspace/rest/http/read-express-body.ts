import { parse } from 'node:querystring';
import { record } from '../../database/json-fields';
import { TextRefusal } from './text-refusal';

const mediaTypeOf = (contentType = ''): string => contentType.split(';', 1).join('').trim().toLowerCase();

/** Like the body parser of Express in its strict mode: nothing but objects and arrays. */
function parseJson(text: string): unknown {
  if (text === '') return {};
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new SyntaxError('Neither an object nor an array');
  return parsed;
}

const parsers: Record<string, (text: string) => unknown> = {
  'application/json': parseJson,
  // A name that comes twice becomes an array.
  'application/x-www-form-urlencoded': (text) => ({ ...parse(text) }),
};

/** What `parse` gives; where it fails, the refusal in text. */
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

/** A parameter `payload` stands for all others (docs/rocketchat/rest-api.md, D.10). */
function unwrapped(params: unknown): unknown {
  const payload = record(params)?.payload;
  return payload ? orRefuse(() => parsePayload(payload), 500, 'Server error.') : params;
}

/**
 * The parameters in a request's body, as release 6 reads them: of another type than JSON and forms, there are none
 * (docs/rocketchat/rest-api.md, D.9).
 *
 * @throws TextRefusal 400 for JSON that cannot be parsed, 500 for a `payload` that cannot
 */
export function readExpressBody(contentType: string | undefined, body: unknown): unknown {
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
  const parser = parsers[mediaTypeOf(contentType)];
  return parser ? unwrapped(orRefuse(() => parser(text), 400, 'Bad Request\n')) : {};
}
