/** A call of curl, as far as it says anything about an integration. */
export interface CurlCall {
  /** What it sends; undefined where it sends nothing, or a file. */
  readonly data: string | undefined;
  /** Whether credentials stand in it, which are never kept. */
  readonly hasCredentials: boolean;
}

const dataFlags: readonly string[] = ['-d', '--data', '--data-raw', '--data-binary', '--data-ascii', '--json'];

const credential = /x-auth-token|authorization|rc_token|^-u|^--user\b|^--oauth2-bearer\b/i;

/** Also by its path, behind a prompt or sudo, and as Windows calls it. */
const call = /^(?:[$>#]|sudo|\S*\/)?curl(?:\.exe)?$/i;

// A piece of a word: $'…' with the escapes of C, '…' to the letter, "…", a backslash with what it keeps, a gap between words, and any other character.
const piece = /\$'((?:\\[^]|[^'\\])*)'|'([^']*)'|"((?:\\[^]|[^"\\])*)"|\\(\r?\n|[^])|(\s+)|([^])/g;

/** What double quotes leave of their content. */
function unescaped(text: string): string {
  return text.replace(/\\\r?\n/g, '').replace(/\\(["\\$`])/g, '$1');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** What `$'…'` leaves of its content, as browsers write it. */
function unescapedAsC(text: string): string {
  return text.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([^]))/g, (_all, unicode, hex, other: string) => {
    const code: unknown = unicode ?? hex;
    return typeof code === 'string' ? String.fromCharCode(parseInt(code, 16)) : (escapes[other] ?? other);
  });
}

/** Splits a command as a shell does, without expanding anything. A line that ends with a backslash goes on in the next. */
export function shellWords(text: string): string[] {
  const args: string[] = [];
  let word: string | undefined;
  const shell = new RegExp(piece);
  for (let match = shell.exec(text); match !== null; match = shell.exec(text)) {
    const [, dollar, single, double, kept, gap, bare] = match;
    if (gap !== undefined) {
      if (word !== undefined) args.push(word);
      word = undefined;
    } else if (kept === undefined || !/^\r?\n$/.test(kept)) {
      const quoted = dollar === undefined ? single : unescapedAsC(dollar);
      const addition = double === undefined ? (quoted ?? kept ?? bare) : unescaped(double);
      word = (word ?? '') + (addition ?? '');
    }
  }
  return word === undefined ? args : [...args, word];
}

function isFlag(word: string): boolean {
  return /^--?[A-Za-z]/.test(word);
}

/** What stands behind a flag: in the next word, in several where a payload has lost its quotes, or in the same one. */
function behind(args: readonly string[], index: number): string | undefined {
  const word = args[index] ?? '';
  if (dataFlags.includes(word)) {
    const rest = args.slice(index + 1);
    const [next = ''] = rest;
    if (/\}\s*$/.test(next)) return next;
    const end = rest.findIndex(isFlag);
    return rest.slice(0, end < 0 ? undefined : end).join(' ');
  }
  return /^(?:--(?:data(?:-raw|-binary|-ascii)?|json)=|-d)([^]+)$/.exec(word)?.[1];
}

/**
 * Understands a call of curl; undefined where the words are none.
 *
 * @param args split by a shell, or by Rocket.Chat's rules for commands
 */
export function parseCurl(args: readonly string[]): CurlCall | undefined {
  const start = args.slice(0, 2).findIndex((word) => call.test(word));
  if (start < 0 || (start === 1 && !/^(?:[$>#]|sudo)$/.test(args[0] ?? ''))) return undefined;
  const found = args.map((_, index) => behind(args, index)).find((data) => data !== undefined);
  const data = found === undefined || found.trim() === '' || found.startsWith('@') ? undefined : found;
  return { data, hasCredentials: args.some((word) => credential.test(word)) };
}

/** The call of curl in a text, of a Unix shell or of the one of Windows, whose carets keep what follows. */
export function findCurl(text: string): CurlCall | undefined {
  const unix = parseCurl(shellWords(text));
  return unix !== undefined && /\^["\r\n]/.test(text) ? parseCurl(shellWords(withoutCarets(text))) : unix;
}

/** `^` keeps the next character, and at a line's end joins the lines. */
function withoutCarets(text: string): string {
  return text.replace(/\^\r?\n/g, ' ').replace(/\^([^])/g, '$1');
}
