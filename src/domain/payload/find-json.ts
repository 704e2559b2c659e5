import parseJson5 from 'json5/lib/parse';
import { type Json, isJsonObject, parseJsonObject, parseWith } from '../../lib/json';
import { entryNames } from './entry';

// A string in either quotes, a comment or a brace. A piece without an end reaches to the end of the text, so that nothing is read twice.
const piece = /"(?:\\[^]|[^"\\])*"?|'(?:\\[^]|[^'\\])*'?|\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|[{}]/g;

/** Returns where the object that begins at this brace ends; undefined where it doesn't end. */
function endOf(text: string, start: number): number | undefined {
  const pieces = new RegExp(piece);
  pieces.lastIndex = start;
  let depth = 0;
  for (let match = pieces.exec(text); match !== null; match = pieces.exec(text)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0) return pieces.lastIndex;
  }
  return undefined;
}

/** Returns the payloads in the text of an object; undefined where it is none. */
type Read = (text: string) => Json[] | undefined;

const readStrict: Read = (text) => {
  const json = parseJsonObject(text);
  return json === undefined ? undefined : [json];
};

function partsOf(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  return isJsonObject(json) ? Object.values(json) : [];
}

/**
 * Reads JSON5, as people write JSON: with comments, single quotes, unquoted keys and trailing commas. Programs are full of such
 * objects, so only an object that names a field counts as a payload, and it may be inside another.
 */
const readRelaxed: Read = (text) => {
  const whole = parseWith(parseJson5, text);
  if (whole === undefined) return undefined;
  const found: Json[] = [];
  const unread: unknown[] = [whole];
  while (unread.length > 0) {
    const json = unread.pop();
    if (isJsonObject(json) && Object.keys(json).some((name) => entryNames.includes(name))) found.push(json);
    else unread.push(...partsOf(json));
  }
  return found;
};

/** How many times a text is read at most: each of its braces may begin an object that reaches to its end. */
const maxReads = 10;

/** Returns every payload in a text, whatever is around it. Objects inside a payload are parts of it. */
function payloadsIn(text: string, read: Read): Json[] {
  const found: Json[] = [];
  let readable = maxReads * text.length;
  for (let at = text.indexOf('{'); at >= 0 && readable > 0; at = text.indexOf('{', at)) {
    const end = endOf(text, at);
    const payloads = end === undefined ? undefined : read(text.slice(at, end));
    found.push(...(payloads ?? []));
    readable -= (end ?? text.length) - at;
    at = payloads === undefined || end === undefined ? at + 1 : end;
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&amp;': '&', '&#39;': "'" };

/** Undo what copying does to JSON: nothing, invisible characters, curly quotes, entities of a web page, escapes of a program's string. */
const readings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').replace(/\u00a0/g, ' '),
  (text) => text.replace(/[\u201c-\u201f\u2033]/g, '"').replace(/\u00a0/g, ' '),
  (text) => text.replace(/&(?:quot|#34|amp|#39);/g, (entity) => entities[entity] ?? entity),
  (text) => text.replace(/\\r|\\n/g, '\n').replace(/\\(["\\/])/g, '$1'),
];

/** Returns the payloads in a text, by the first reading of it that has any: as JSON, or else as JSON5. */
export function findJson(text: string): Json[] {
  const texts = [...new Set(readings.map((asCopied) => asCopied(text)))];
  for (const read of [readStrict, readRelaxed]) {
    for (const candidate of texts) {
      const found = payloadsIn(candidate, read);
      if (found.length > 0) return found;
    }
  }
  return [];
}
