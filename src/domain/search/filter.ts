import type { IntegrationType } from '../fields/integration-type';

/** Which integrations a person asks to see; all that is given must hold. */
export interface ListFilter {
  readonly type?: IntegrationType | undefined;
  readonly enabled?: boolean | undefined;
  /** Made or changed by the person, or posting as them. */
  readonly mine: boolean;
  /** Posts to the room where it was asked, or listens on it. */
  readonly here: boolean;
  /** What it needs is missing, or its script does not compile. */
  readonly broken: boolean;
  /** A part of its name, any case, or of another field that is searched; empty for no text. */
  readonly text: string;
  /** The text is to be looked for in all fields at once, even where the server could page through those that are named so. */
  readonly everywhere: boolean;
}

/** Everything. */
export const noFilter: ListFilter = { mine: false, here: false, broken: false, text: '', everywhere: false };

/** What in a list command cannot be understood. */
export type ListParseError =
  | { readonly kind: 'page'; readonly typed: string }
  | { readonly kind: 'contradiction'; readonly keywords: readonly [string, string] };

export interface ListQuery {
  readonly filter: ListFilter;
  /** 1 for the newest. */
  readonly page: number;
  readonly parseErrors: readonly ListParseError[];
}

/** What each word of the command asks for. */
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

/** The keywords that a filter is written with. */
export function keywordsOf(filter: ListFilter): string[] {
  const holds = ([name, value]: [string, unknown]): boolean =>
    Object.entries(filter).some(([key, held]) => key === name && held === value);
  return listKeywords.filter((word) => Object.entries(keywords[word] ?? {}).every(holds));
}

function splitPage(args: readonly string[]): { rest: readonly string[]; page: number; parseErrors: ListParseError[] } {
  const at = args.findIndex((word, index) => word.toLowerCase() === 'page' && index >= args.length - 2);
  if (at < 0) return { rest: args, page: 1, parseErrors: [] };
  const typed = args[at + 1] ?? '';
  const rest = args.slice(0, at);
  return /^[1-9]\d{0,5}$/.test(typed)
    ? { rest, page: Number(typed), parseErrors: [] }
    : { rest, page: 1, parseErrors: [{ kind: 'page', typed }] };
}

/** Those that ask for two values of the same thing. */
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
 * Understands the words behind `list`: keywords in any order and any case, a page at the end, and all other words as one text.
 * A keyword is meant as text where it stands in quotes with another word.
 */
export function parseListQuery(args: readonly string[]): ListQuery {
  const { rest, page, parseErrors } = splitPage(args.map((word) => word.trim()).filter((word) => word !== ''));
  const used = rest.reduce<string[]>((all, word) => [...all, ...[keywordOf(word) ?? []].flat()], []);
  const text = rest.filter((word) => keywordOf(word) === undefined).join(' ');
  const filter = used.reduce<ListFilter>((all, word) => ({ ...all, ...keywords[word] }), { ...noFilter, text });
  return { filter, page, parseErrors: [...parseErrors, ...contradictions(used)] };
}

/** The words of the command that asks for this page. */
export function listWords(filter: ListFilter, page: number): string[] {
  return [
    'list',
    ...keywordsOf(filter),
    ...(filter.text === '' ? [] : [filter.text]),
    ...(page === 1 ? [] : ['page', String(page)]),
  ];
}
