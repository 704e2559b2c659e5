import { type Entry, entryNames } from './entry';

/** The name under which older servers take the whole payload from a form (docs/rocketchat/rest-api.md D.10). */
const payloadName = 'payload';

/** A url-encoded body: the payload as a text of JSON, or its fields. */
export type FormBody = { readonly json: string } | { readonly entries: readonly Entry[] };

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

function parsePair(pair: string): { readonly name: string; readonly value: string } | undefined {
  const equals = pair.indexOf('=');
  const name = decoded(pair.slice(0, Math.max(equals, 0)));
  const value = decoded(pair.slice(equals + 1));
  return equals < 1 || name === undefined || value === undefined ? undefined : { name, value };
}

/** Parses `alias=x&channel=%23dev` or `payload=%7B…%7D`; undefined where a text is neither. */
export function parseFormBody(text: string): FormBody | undefined {
  const body = text.trim();
  if (/[\s{]/.test(body)) return undefined;
  const pairs = body.split('&').filter((pair) => pair !== '');
  const entries = pairs.flatMap((pair) => parsePair(pair) ?? []);
  if (entries.length < pairs.length) return undefined;
  const [first] = entries;
  if (first?.name === payloadName && entries.length === 1) return { json: first.value };
  const isForm = entries.length > 1 && entries.some(({ name }) => entryNames.includes(name));
  return isForm ? { entries } : undefined;
}
