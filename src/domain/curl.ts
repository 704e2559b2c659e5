/** A call of curl, as far as it says anything about an integration. */
export interface CurlCall {
  /** What it sends; undefined where it sends nothing, or a file. */
  readonly data: string | undefined;
  /** Whether credentials stand in it, which are never kept. */
  readonly hasCredentials: boolean;
}

const dataFlags: readonly string[] = ['-d', '--data', '--data-raw', '--data-binary', '--data-ascii', '--json'];

const credential = /x-auth-token|authorization|^-u$|^--user$|^--oauth2-bearer$/i;

// A piece of a word: '…' to the letter, "…", a backslash with what it keeps, a gap between words, and any other character.
const piece = /'([^']*)'|"((?:\\[^]|[^"\\])*)"|\\(\r?\n|[^])|(\s+)|([^])/g;

/** What double quotes leave of their content. */
function unescaped(text: string): string {
  return text.replace(/\\\r?\n/g, '').replace(/\\(["\\$`])/g, '$1');
}

/** Splits a command as a shell does, without expanding anything. A line that ends with a backslash goes on in the next. */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  const shell = new RegExp(piece);
  for (let match = shell.exec(text); match !== null; match = shell.exec(text)) {
    const [, single, double, kept, gap, bare] = match;
    if (gap !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (kept === undefined || !/^\r?\n$/.test(kept)) {
      const addition = double === undefined ? (single ?? kept ?? bare) : unescaped(double);
      word = (word ?? '') + (addition ?? '');
    }
  }
  return word === undefined ? words : [...words, word];
}

function isFlag(word: string): boolean {
  return /^--?[A-Za-z]/.test(word);
}

/** What stands behind a flag: in the next word, in several where a payload has lost its quotes, or in the same one. */
function behind(words: readonly string[], index: number): string | undefined {
  const word = words[index] ?? '';
  if (dataFlags.includes(word)) {
    const rest = words.slice(index + 1);
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
 * @param words split by a shell, or by Rocket.Chat's rules for commands
 */
export function readCurl(words: readonly string[]): CurlCall | undefined {
  if (!/^curl(?:\.exe)?$/i.test(words[0] ?? '')) return undefined;
  const found = words.map((_, index) => behind(words, index)).find((data) => data !== undefined);
  const data = found === undefined || found.trim() === '' || found.startsWith('@') ? undefined : found;
  return { data, hasCredentials: words.some((word) => credential.test(word)) };
}
