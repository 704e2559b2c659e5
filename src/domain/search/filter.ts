import type { IntegrationType } from '../fields/integration-type';
import { splitPage } from './split-page';

/** Which integrations a person asks to see. Each must match all of it. */
export interface ListFilter {
  readonly type?: IntegrationType | undefined;
  readonly enabled?: boolean | undefined;
  /** Created or changed by the person, or posting as them. */
  readonly mine: boolean;
  /** Posts to the room where it was asked, or listens on it. */
  readonly here: boolean;
  /** A room or user of it is missing, or its script does not compile. */
  readonly broken: boolean;
  /** A part of its name, in any case, or of another field that is searched. Empty for no text. */
  readonly text: string;
  /** The text is searched in all fields at once, even where the server could page through the names that contain it. */
  readonly everywhere: boolean;
}

/** The filter that every integration matches. */
export const noFilter: ListFilter = { mine: false, here: false, broken: false, text: '', everywhere: false };

/** What in a list command cannot be parsed. */
export type ListParseError =
  | { readonly kind: 'page'; readonly typed: string }
  | { readonly kind: 'contradiction'; readonly keywords: readonly [string, string] };

export interface ListQuery {
  readonly filter: ListFilter;
  /** 1 for the newest. */
  readonly page: number;
  readonly parseErrors: readonly ListParseError[];
}

/** What each keyword of the command asks for. */
const keywords: Readonly<Record<string, Partial<ListFilter>>> = {
  incoming: { type: 'webhook-incoming' },
  outgoing: { type: 'webhook-outgoing' },
  on: { enabled: true },
  off: { enabled: false },
  broken: { broken: true },
  mine: { mine: true },
  here: { here: true },
  everywhere: { everywhere: true },
};

export const listKeywords: readonly string[] = Object.keys(keywords);

function keywordOf(word: string): string | undefined {
  return listKeywords.find((known) => known === word.toLowerCase());
}

/** Returns the keywords of a filter. */
export function keywordsOf(filter: ListFilter): string[] {
  const holds = ([name, value]: [string, unknown]): boolean =>
    Object.entries(filter).some(([key, held]) => key === name && held === value);
  return listKeywords.filter((word) => Object.entries(keywords[word] ?? {}).every(holds));
}

/** Returns an error for each two keywords that ask for different values of the same thing. */
function contradictions(used: readonly string[]): ListParseError[] {
  const pairs: readonly (readonly [string, string])[] = [
    ['incoming', 'outgoing'],
    ['on', 'off'],
  ];
  return pairs
    .filter((pair) => pair.every((word) => used.includes(word)))
    .map((pair) => ({ kind: 'contradiction', keywords: pair }));
}

/**
 * Parses the arguments of `list`: keywords in any order and case, a page at the end, and all other words as one text. A keyword in
 * quotes with another word is text.
 */
export function parseListQuery(args: readonly string[]): ListQuery {
  const trimmed = args.map((word) => word.trim()).filter((word) => word !== '');
  const { rest, page, typed } = splitPage(trimmed, true);
  const used = rest.flatMap((word) => keywordOf(word) ?? []);
  const text = rest.filter((word) => keywordOf(word) === undefined).join(' ');
  let filter: ListFilter = { ...noFilter, text };
  for (const word of used) filter = { ...filter, ...keywords[word] };
  const pageErrors: ListParseError[] = page === undefined ? [{ kind: 'page', typed }] : [];
  return { filter, page: page ?? 1, parseErrors: [...pageErrors, ...contradictions(used)] };
}

/** Returns the words of the command that asks for this page. */
export function listArgs(filter: ListFilter, page: number): string[] {
  return [
    'list',
    ...keywordsOf(filter),
    ...(filter.text === '' ? [] : [filter.text]),
    ...(page === 1 ? [] : ['page', String(page)]),
  ];
}
