import { parseJson } from '../../lib/json';

// A string with its prefix, a number, a constant, punctuation, a gap or a comment, any other character. A string without an end is none.
const token =
  /([a-zA-Z]{0,2})("""(?:\\[^]|[^"\\]|"(?!""))*"""|'''(?:\\[^]|[^'\\]|'(?!''))*'''|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*')|([+-]?\.?\d[\w.]*(?:[+-]\d+)?)|(True|False|None)\b|([{}[\](),:])|(\s+|#.*)|([^])/g;

const constants: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

const escapes: Readonly<Record<string, string>> = {
  ...{ '\n': '', '\\': '\\', "'": "'", '"': '"', n: '\n', r: '\r', t: '\t' },
  ...{ a: '\u0007', b: '\b', f: '\f', v: '\v' },
};

const escape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|([^]))/g;

/** Returns the text of a string as Python reads it: an escape that it does not know keeps its backslash. */
function unescaped(text: string): string {
  return text.replace(escape, (whole, x, u, long, octal, character: string) => {
    const hex: unknown = x ?? u ?? long;
    if (typeof hex === 'string') return String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff));
    return typeof octal === 'string' ? String.fromCharCode(parseInt(octal, 8)) : (escapes[character] ?? whole);
  });
}

/** Returns the text of a string; undefined for bytes, and for one with expressions in it. */
function textOfString(prefix: string, quoted: string): string | undefined {
  const kind = prefix.toLowerCase();
  const marks = /^("""|''')/.test(quoted) ? 3 : 1;
  const text = quoted.slice(marks, -marks).replace(/\r\n?/g, '\n');
  if (!['', 'r', 'u', 'f', 'fr', 'rf'].includes(kind) || (kind.includes('f') && /[{}]/.test(text))) return undefined;
  return kind.includes('r') ? text : unescaped(text);
}

/** The JSON of what was read so far. */
interface Translation {
  readonly parts: string[];
  /** Where each bracket that is still open begins, and whether it is that of a tuple. */
  readonly open: { readonly at: number; isTuple: boolean }[];
  /** The strings that were read last, which are one where nothing is between them. */
  readonly strings: string[];
}

/** Adds the strings that were read last, as one. */
function addStrings({ parts, strings }: Translation): void {
  if (strings.length > 0) parts.push(JSON.stringify(strings.splice(0).join('')));
}

/** Adds a bracket, comma or colon. Parentheses group where there is no comma in them, and drop out. */
function addMark({ parts, open }: Translation, mark: string): void {
  const last = open[open.length - 1];
  if (/[[{(]/.test(mark)) {
    open.push({ at: parts.length, isTuple: false });
    parts.push(mark);
    return;
  }
  if (mark === ',' && last !== undefined) last.isTuple = true;
  if (/[,:]/.test(mark) || last === undefined) {
    parts.push(mark);
    return;
  }
  open.pop();
  const isEmpty = last.at === parts.length - 1;
  if (parts[parts.length - 1] === ',' && last.at < parts.length - 2) parts.pop();
  if (mark === ')') parts[last.at] = last.isTuple || isEmpty ? '[' : '';
  parts.push(mark !== ')' ? mark : last.isTuple || isEmpty ? ']' : '');
}

/** Returns a number as JSON writes it; undefined where it is none. */
function numberOf(text: string): string | undefined {
  const number = Number(text.replace(/_/g, ''));
  return Number.isFinite(number) ? JSON.stringify(number) : undefined;
}

/**
 * Parses the literal of a Python dict: with `True` and `None`, strings of every kind, tuples, comments and trailing commas. Undefined
 * where it is none, or has an expression in it.
 */
export function parsePython(text: string): unknown {
  const translation: Translation = { parts: [], open: [], strings: [] };
  const tokens = new RegExp(token);
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [, prefix = '', quoted, number, constant, mark, gap] = match;
    if (gap !== undefined) continue;
    const string = quoted === undefined ? undefined : textOfString(prefix, quoted);
    if (string !== undefined) {
      translation.strings.push(string);
      continue;
    }
    addStrings(translation);
    const value = number === undefined ? constants[constant ?? ''] : numberOf(number);
    if (value !== undefined) translation.parts.push(value);
    else if (mark !== undefined) addMark(translation, mark);
    else return undefined;
  }
  addStrings(translation);
  return parseJson(translation.parts.join(''));
}
