const bytes = (body: unknown): string => (Buffer.isBuffer(body) ? body.toString('utf8') : '');

type Parser = (text: string) => unknown;

/** The first entry whose name the content type contains applies. */
const parsers: [contentType: string, parse: Parser][] = [
  ['multipart/form-data', () => ({})],
  ['application/json', (text): unknown => JSON.parse(text)],
  ['application/x-www-form-urlencoded', (text) => Object.fromEntries(new URLSearchParams(text))],
];

/**
 * Reads a body's parameters as releases 7 and 8 do: invalid JSON and an empty body become `{}`, any other text an object of
 * its characters (docs/rocketchat/rest-api.md, D.9).
 */
export function bodyParams(contentType: string | undefined, body: unknown): object {
  const [, parse] = parsers.find(([name]) => contentType?.includes(name)) ?? [undefined, (text: string) => text];
  try {
    const parsed = parse(bytes(body));
    if (typeof parsed === 'string') return Object.fromEntries(Object.entries(parsed));
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Array.isArray(parsed) ? Array.from<unknown>(parsed) : { ...parsed };
  } catch {
    return {};
  }
}
