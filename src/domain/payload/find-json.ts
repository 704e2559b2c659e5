import parseJson5 from 'json5/lib/parse';
import { type Json, isJsonObject, parseJsonObject, parseWith } from '../../lib/json';
import { parsePython } from './parse-python';
import { readings } from './undo-copying';

/** What is wanted of an object that was read: itself, or objects inside it. */
export interface Picked {
  readonly objects: readonly Json[];
  /** Whether the objects are what is looked for beyond doubt. */
  readonly isSure: boolean;
  /** What was in the object besides them, as text. */
  readonly rest: string;
}

/** Objects in a text. */
export interface FoundJson {
  readonly objects: readonly Json[];
  /** The text without them. */
  readonly rest: string;
  /** Whether one of them has another value as JavaScript than as Python. */
  readonly isAmbiguous: boolean;
}

// A string in any quotes, a comment or a brace. A piece without an end reaches to the end of the text, so that nothing is read twice.
const piece =
  /"""(?:\\[^]|[^"\\]|"(?!""))*(?:""")?|'''(?:\\[^]|[^'\\]|'(?!''))*(?:''')?|"(?:\\[^]|[^"\\])*"?|'(?:\\[^]|[^'\\])*'?|\/\/.*|\s#[ \t].*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|[{}]/g;

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

interface Read extends Picked {
  readonly isStrict: boolean;
  readonly isAmbiguous: boolean;
}

/**
 * Reads an object: as JSON, or else as people write it, in JSON5 (with comments, single quotes, unquoted keys and trailing commas) or
 * as a Python dict. Programs are full of those, so only what is surely wanted counts.
 */
function readObject(text: string, pick: (json: Json) => Picked): Read | undefined {
  const strict = parseJsonObject(text);
  if (strict !== undefined) return { ...pick(strict), isStrict: true, isAmbiguous: false };
  const [read, another] = [parseWith(parseJson5, text), parsePython(text)].filter(isJsonObject);
  if (read === undefined) return undefined;
  const picked = pick(read);
  const isAmbiguous = another !== undefined && JSON.stringify(another) !== JSON.stringify(read);
  return picked.isSure ? { ...picked, isStrict: false, isAmbiguous } : undefined;
}

/** How many times a text is read at most: each of its braces may begin an object that reaches to its end. */
const maxReads = 4;

/** What reading an object costs besides its length, in characters, so that a text of thousands of small ones is bounded too. */
const costOfRead = 200;

/** How many objects are read in any text, however short it is. */
const minReads = 100;

type Objects = FoundJson & { readonly isSure: boolean; readonly isStrict: boolean };

/** Returns the objects in a text, whatever is around them. Objects inside one that was read are parts of it. */
function objectsIn(text: string, pick: (json: Json) => Picked): { strict: Objects; relaxed: Objects } {
  const reads: { start: number; end: number; read: Read }[] = [];
  let readable = maxReads * text.length + minReads * costOfRead;
  for (let at = text.indexOf('{'); at >= 0 && readable > 0; at = text.indexOf('{', at)) {
    const end = endOf(text, at);
    const read = end === undefined ? undefined : readObject(text.slice(at, end), pick);
    readable -= (end ?? text.length) - at + costOfRead;
    if (read !== undefined && end !== undefined) reads.push({ start: at, end, read });
    at = read === undefined || end === undefined ? at + 1 : end;
  }
  const collect = (isStrict: boolean): Objects => {
    const alike = reads.filter(({ read }) => read.isStrict === isStrict);
    const sure = alike.filter(({ read }) => read.isSure);
    const chosen = sure.length > 0 ? sure : alike;
    const gaps = [...chosen, undefined].map((next, index) =>
      text.slice(index === 0 ? 0 : chosen[index - 1]?.end, next?.start),
    );
    return {
      objects: chosen.flatMap(({ read }) => read.objects),
      rest: [...gaps, ...chosen.map(({ read }) => read.rest)].join('\n'),
      isAmbiguous: chosen.some(({ read }) => read.isAmbiguous),
      isSure: sure.length > 0,
      isStrict,
    };
  };
  return { strict: collect(true), relaxed: collect(false) };
}

/** Returns the objects in a text, by the first reading of it that has any that are surely wanted: as JSON, or else as people write it. */
export function findJson(text: string, pick: (json: Json) => Picked): FoundJson {
  const found = [...new Set(readings.map((asCopied) => asCopied(text)))].map((copy) => objectsIn(copy, pick));
  const inOrder = [...found.map(({ strict }) => strict), ...found.map(({ relaxed }) => relaxed)];
  const best = inOrder.find(({ isSure }) => isSure) ?? inOrder.find(({ objects }) => objects.length > 0);
  return best ?? { objects: [], rest: text, isAmbiguous: false };
}
