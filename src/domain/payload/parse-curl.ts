import { containsCredentials } from './find-credentials';

/** The parts of a curl command that matter for an integration. */
export interface CurlCall {
  /** The body; undefined where there is none, or it is a file. */
  readonly data: string | undefined;
  /** The command without it. */
  readonly rest: string;
  /** Whether the rest contains credentials, which are never kept. */
  readonly hasCredentials: boolean;
}

const dataFlag = /^(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?|--json)$/;
const joinedData = /^(?:--(?:data(?:-raw|-binary|-ascii|-urlencode)?|json)=|-d)([^]+)$/;

const credentialFlag = /^-u|^--user\b|^--oauth2-bearer\b/i;

/** The word `curl`, also with a path, after a prompt, and with the ending of Windows. */
const call = /^(?:[$>#]|sudo|\S*\/)?curl(?:\.exe)?$/i;

// A piece of a command: $'…' with the escapes of C, '…' without escapes, "…", an escaped character, a gap between words, any other character.
const piece = /\$'((?:\\[^]|[^'\\])*)'|'([^']*)'|"((?:\\[^]|[^"\\])*)"|\\(\r?\n|[^])|(\s+)|([^])/g;

/** Returns the content of double quotes without its escapes. */
function unescaped(text: string): string {
  return text.replace(/\\\r?\n/g, '').replace(/\\(["\\$`])/g, '$1');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Returns the content of `$'…'`, which browsers write, without its escapes. */
function unescapedAsC(text: string): string {
  return text.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([^]))/g, (_all, unicode, hex, character: string) => {
    const code: unknown = unicode ?? hex;
    return typeof code === 'string' ? String.fromCharCode(parseInt(code, 16)) : (escapes[character] ?? character);
  });
}

/** Splits a command as a shell does, without expanding anything. A backslash at the end of a line joins it with the next. */
export function shellWords(text: string): string[] {
  const args: string[] = [];
  let word: string | undefined;
  const shell = new RegExp(piece);
  for (let match = shell.exec(text); match !== null; match = shell.exec(text)) {
    const [, dollar, single, double, escaped, gap, bare] = match;
    if (gap !== undefined) {
      if (word !== undefined) args.push(word);
      word = undefined;
    } else if (escaped === undefined || !/^\r?\n$/.test(escaped)) {
      const quoted = dollar === undefined ? single : unescapedAsC(dollar);
      const addition = double === undefined ? (quoted ?? escaped ?? bare) : unescaped(double);
      word = (word ?? '') + (addition ?? '');
    }
  }
  return word === undefined ? args : [...args, word];
}

function isFlag(word: string): boolean {
  return /^--?[A-Za-z]/.test(word);
}

/** A data flag with its value, which goes from one word of a command to another. */
interface Data {
  readonly value: string;
  readonly end: number;
}

/** Returns the value of a data flag: the next word, several words where a payload has lost its quotes, or the rest of the same word. */
function dataAt(args: readonly string[], index: number): Data | undefined {
  const word = args[index] ?? '';
  const joined = joinedData.exec(word)?.[1];
  if (!dataFlag.test(word)) return joined === undefined ? undefined : { value: joined, end: index + 1 };
  const next = args[index + 1] ?? '';
  if (/\}\s*$/.test(next)) return { value: next, end: index + 2 };
  let end = index + 1;
  while (end < args.length && !isFlag(args[end] ?? '')) end += 1;
  return { value: args.slice(index + 1, end).join(' '), end };
}

/** Returns the data of a flag as it is sent; undefined where it is a file. */
function sentData(word: string, value: string): string | undefined {
  if (!word.startsWith('--data-urlencode')) return value.trim() === '' || value.startsWith('@') ? undefined : value;
  const equals = value.indexOf('=');
  if (equals < 0) return value.includes('@') ? undefined : encodeURIComponent(value);
  return value.slice(0, equals + 1) + encodeURIComponent(value.slice(equals + 1));
}

/**
 * Parses a curl command; undefined where the words are none. Several pieces of data are sent as one, joined by `&`.
 *
 * @param args split by a shell, or by Rocket.Chat's rules for commands
 */
export function parseCurl(args: readonly string[]): CurlCall | undefined {
  const start = args.slice(0, 2).findIndex((word) => call.test(word));
  if (start < 0 || (start === 1 && !/^(?:[$>#]|sudo)$/.test(args[0] ?? ''))) return undefined;
  const sent: (string | undefined)[] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length;) {
    const word = args[at] ?? '';
    const data = dataAt(args, at);
    if (data === undefined) rest.push(word);
    else sent.push(sentData(word, data.value));
    at = data?.end ?? at + 1;
  }
  const isWhole = sent.length > 0 && sent.every((data) => data !== undefined);
  const hasCredentials = rest.some((word) => credentialFlag.test(word)) || containsCredentials(rest.join(' '));
  return { data: isWhole ? sent.join('&') : undefined, rest: rest.join(' '), hasCredentials };
}

/** Returns the curl command in a text, in the syntax of a Unix shell or of Windows, where a caret escapes. */
export function findCurl(text: string): CurlCall | undefined {
  const unix = parseCurl(shellWords(text));
  return unix !== undefined && /\^["\r\n]/.test(text) ? parseCurl(shellWords(withoutCarets(text))) : unix;
}

/** Removes carets, which escape the next character, and at the end of a line join it with the next. */
function withoutCarets(text: string): string {
  return text.replace(/\^\r?\n/g, ' ').replace(/\^([^])/g, '$1');
}
