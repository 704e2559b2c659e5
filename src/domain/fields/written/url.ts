const url = /^\w+:\/\//;

/** Returns the URL in `<https://…>` and in a link of Markdown; any other text as it is. */
export function unwrapUrl(item: string): string {
  if (item.startsWith('<') && item.endsWith('>')) return item.slice(1, -1);
  return /^\[[^\]]*\]\(([^()]+)\)$/.exec(item)?.[1] ?? item;
}

/**
 * Splits a list of URLs at lines, because a comma may belong to a URL. Splits a single line at white space where it contains nothing
 * but URLs, and else at commas before the next URL.
 */
export function splitUrls(text: string): string[] {
  if (/[\r\n]/.test(text.trim())) return text.split(/[\r\n]+/).map((line) => unwrapUrl(line.trim()));
  const parts = text
    .trim()
    .split(/\s+/)
    .map((part) => unwrapUrl(part.replace(/[,;]$/, '')));
  if (parts.length > 1 && parts.every((part) => url.test(part))) return parts;
  const items = url.test(text.trim()) ? text.split(/[,;](?=\s*\w+:\/\/)|,\s*$/) : text.split(',');
  return items.map((item) => unwrapUrl(item.trim()));
}
