import { type Json, isJsonObject } from '../../lib/json';

/** Where the object ends that begins at this brace, strings taken into account; undefined where it does not end. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (inString && character === '\\') at += 1;
    else if (character === '"') inString = !inString;
    else if (!inString && character === '{') depth += 1;
    else if (!inString && character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function parseObject(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** How many braces are tried: more of them are no payload, and each is looked at to the end. */
const maxTries = 50;

/** Every object that stands in a text, whatever is around it; those that stand in another one count as a part of that. */
function objectsIn(text: string): Json[] {
  const found: Json[] = [];
  for (let at = text.indexOf('{'), tries = 0; at >= 0 && tries < maxTries; at = text.indexOf('{', at), tries += 1) {
    const end = endOf(text, at);
    const json = end === undefined ? undefined : parseObject(text.slice(at, end));
    if (json !== undefined) found.push(json);
    at = json === undefined || end === undefined ? at + 1 : end;
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&amp;': '&', '&#39;': "'" };

/** What copying makes of JSON: as it is, with invisible characters, from a web page, from a string of a program, with one comma too many. */
const readings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').replace(/\u00a0/g, ' '),
  (text) => text.replace(/[\u201c-\u201f\u2033]/g, '"').replace(/\u00a0/g, ' '),
  (text) => text.replace(/&(?:quot|#34|amp|#39);/g, (entity) => entities[entity] ?? entity),
  (text) => text.replace(/\\r|\\n/g, '\n').replace(/\\(["\\/])/g, '$1'),
  (text) => text.replace(/,(\s*[}\]])/g, '$1'),
];

/** The objects in a text, by the first reading of it that has any. */
export function findJson(text: string): Json[] {
  for (const read of readings) {
    const found = objectsIn(read(text));
    if (found.length > 0) return found;
  }
  return [];
}
