/** The parts of a curl command that matter for an integration. */
export interface CurlCall {
  /** The body; undefined where there is none, or it is a file. */
  readonly data: string | undefined;
  /** Whether it contains credentials, which are never kept. */
  readonly hasCredentials: boolean;
}

const dataFlags: readonly string[] = ['-d', '--data', '--data-raw', '--data-binary', '--data-ascii', '--json'];
const joinedData = /^(?:--(?:data(?:-raw|-binary|-ascii)?|json)=|-d)([^]+)$/;

const credential = /x-auth-token|authorization|rc_token|^-u|^--user\b|^--oauth2-bearer\b/i;

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

/** Returns the value of a data flag: the next word, several words where a payload has lost its quotes, or the rest of the same word. */
function dataAfter(args: readonly string[], index: number): string | undefined {
  const word = args[index] ?? '';
  if (dataFlags.includes(word)) {
    const rest = args.slice(index + 1);
    const [next = ''] = rest;
    if (/\}\s*$/.test(next)) return next;
    const end = rest.findIndex(isFlag);
    return rest.slice(0, end < 0 ? undefined : end).join(' ');
  }
  return joinedData.exec(word)?.[1];
}

/**
 * Parses a curl command; undefined where the words are none.
 *
 * @param args split by a shell, or by Rocket.Chat's rules for commands
 */
export function parseCurl(args: readonly string[]): CurlCall | undefined {
  const start = args.slice(0, 2).findIndex((word) => call.test(word));
  if (start < 0 || (start === 1 && !/^(?:[$>#]|sudo)$/.test(args[0] ?? ''))) return undefined;
  const flag = args.findIndex((word) => dataFlags.includes(word) || joinedData.test(word));
  const found = flag < 0 ? undefined : dataAfter(args, flag);
  const data = found === undefined || found.trim() === '' || found.startsWith('@') ? undefined : found;
  return { data, hasCredentials: args.some((word) => credential.test(word)) };
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
