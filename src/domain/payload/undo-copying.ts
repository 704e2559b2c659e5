const mailMark = /^[ \t]*>[> \t]*/;

/** Returns a text without the marks of quoted mail, which at least half of its lines begin with; any other text as it is. */
export function withoutMailMarks(text: string): string {
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const marked = filled.filter((line) => mailMark.test(line));
  return marked.length * 2 < filled.length || marked.length === 0
    ? text
    : lines.map((line) => line.replace(mailMark, '')).join('\n');
}

function asciiOf(fullWidth: string): string {
  return String.fromCharCode(fullWidth.charCodeAt(0) - 0xfee0);
}

// A string, a full-width character outside of one. A string without an end reaches to the end of the text.
const wide = /("(?:\\[^]|[^"\\])*"?)|[\uff01-\uff5e]/g;

/**
 * Returns a text with the punctuation of JSON instead of its full-width forms, which Chinese and Japanese keyboards type. What stands
 * in a value is kept.
 */
export function withAsciiPunctuation(text: string): string {
  const quoted = text.replace(/[\u201c-\u201f\u2033\uff02]/g, '"');
  if (!/[\uff01-\uff5e]/.test(quoted)) return quoted;
  const replaced = quoted.replace(wide, (whole: string, string: string | undefined, offset: number) => {
    if (string === undefined) return asciiOf(whole);
    const end = offset + string.length;
    const isKey = /^\s*[:\uff1a]/.test(quoted.slice(end, end + 9));
    return isKey ? string.replace(/[\uff01-\uff5e]/g, asciiOf) : string;
  });
  return replaced.replace(/\u3000/g, ' ');
}

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&amp;': '&', '&#39;': "'" };

/**
 * What copying does to JSON, undone: nothing, invisible characters, curly and full-width punctuation, entities of a web page, escapes
 * of a program's string.
 */
export const readings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').replace(/\u00a0/g, ' '),
  (text) => withAsciiPunctuation(text).replace(/\u00a0/g, ' '),
  (text) => text.replace(/[\u2018\u2019\u201b\uff07]/g, "'"),
  (text) => text.replace(/&(?:quot|#34|amp|#39);/g, (entity) => entities[entity] ?? entity),
  (text) => text.replace(/\\r|\\n/g, '\n').replace(/\\(["\\/])/g, '$1'),
];
