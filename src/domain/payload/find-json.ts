import parseJson5 from 'json5/lib/parse';
import { type Json, isJsonObject } from '../../lib/json';
import { entryNames } from './entry';

// A string in either quotes, a comment, a brace. What does not end reaches to the end of the text, so that nothing is read twice.
const piece = /"(?:\\[^]|[^"\\])*"?|'(?:\\[^]|[^'\\])*'?|\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|[{}]/g;

/** Where the object ends that begins at this brace; undefined where it does not end. */
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

/**
 * Reads the payloads of an object from its text.
 *
 * @throws an Error where the text is none of this kind
 */
type Read = (text: string) => Json[];

function readStrict(text: string): Json[] {
  const json: unknown = JSON.parse(text);
  return isJsonObject(json) ? [json] : [];
}

function partsOf(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  return isJsonObject(json) ? Object.values(json) : [];
}

/**
 * With comments, single quotes, keys without quotes and a comma too many. Programs are full of such objects, so only one
 * that names a field is a payload; it may stand in another.
 */
function readRelaxed(text: string): Json[] {
  const found: Json[] = [];
  const others = [parseJson5<unknown>(text)];
  while (others.length > 0) {
    const json = others.pop();
    if (isJsonObject(json) && Object.keys(json).some((name) => entryNames.includes(name))) found.push(json);
    else others.push(...partsOf(json));
  }
  return found;
}

function readOrNone(read: Read, text: string): Json[] | undefined {
  try {
    return read(text);
  } catch {
    return undefined;
  }
}

/** How many times over a text is read: one brace after the other may begin an object that reaches to its end. */
const maxReads = 10;

/** Every payload that stands in a text, whatever is around it; objects that stand in one count as a part of it. */
function payloadsIn(text: string, read: Read): Json[] {
  const found: Json[] = [];
  let left = maxReads * text.length;
  for (let at = text.indexOf('{'); at >= 0 && left > 0; at = text.indexOf('{', at)) {
    const end = endOf(text, at);
    const payloads = end === undefined ? undefined : readOrNone(read, text.slice(at, end));
    found.push(...(payloads ?? []));
    left -= (end ?? text.length) - at;
    at = payloads === undefined || end === undefined ? at + 1 : end;
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&amp;': '&', '&#39;': "'" };

/** What copying makes of JSON: as it is, with invisible characters, from a web page, from a string of a program. */
const readings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').replace(/\u00a0/g, ' '),
  (text) => text.replace(/[\u201c-\u201f\u2033]/g, '"').replace(/\u00a0/g, ' '),
  (text) => text.replace(/&(?:quot|#34|amp|#39);/g, (entity) => entities[entity] ?? entity),
  (text) => text.replace(/\\r|\\n/g, '\n').replace(/\\(["\\/])/g, '$1'),
];

/** The payloads in a text, by the first reading of it that has any: as JSON, or else as people write it. */
export function findJson(text: string): Json[] {
  const texts = [...new Set(readings.map((asCopied) => asCopied(text)))];
  for (const read of [readStrict, readRelaxed]) {
    for (const one of texts) {
      const found = payloadsIn(one, read);
      if (found.length > 0) return found;
    }
  }
  return [];
}
