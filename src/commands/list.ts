import { integrationTypes } from '../domain/fields/integration-type';
import { type ListFilter, type ListParseError, listKeywords, parseListQuery } from '../domain/search/filter';
import type { Catalog } from '../i18n/catalog';
import { closestMatches } from '../lib/closest-matches';
import type { Context } from '../ports/context';
import { listMessage } from '../views/messages/list-message';

/** As many as a person reads in a chat. */
const rows = 10;

function mistakeText({ history, search }: Catalog, parseError: ListParseError): string {
  return parseError.kind === 'page'
    ? history.pageNeeded(parseError.typed)
    : search.contradiction(...parseError.keywords);
}

/** A word that was taken for a text and is nearly one of those that filter. */
function keywordNotes({ search }: Catalog, { text }: ListFilter): string[] {
  return text.split(' ').reduce<string[]>((notes, word) => {
    const [keyword] = word.length < 3 ? [] : closestMatches(word, listKeywords, 1);
    return keyword === undefined ? notes : [...notes, search.keywordMeant(word, keyword)];
  }, []);
}

/** `list [filters] [text] [page N]`: the integrations that the person may see and asks for, and which are kept from them. */
export async function list(context: Context, args: readonly string[]): Promise<void> {
  const { filter, page, parseErrors } = parseListQuery(args);
  if (parseErrors.length > 0)
    return context.say({ text: parseErrors.map((parseError) => mistakeText(context.catalog, parseError)).join('\n') });
  const [result, missingPermissions] = await Promise.all([
    context.integrations.search(filter, { offset: (page - 1) * rows, count: rows }),
    context.missingPermissions(),
  ]);
  const pages = Math.max(1, Math.ceil(result.total / rows));
  if (page > pages) return context.say({ text: context.catalog.history.noPage(page, pages) });
  const hidden = integrationTypes.filter((type) => filter.type === undefined && missingPermissions[type].length > 0);
  const notes = [
    ...(result.total === 0 ? keywordNotes(context.catalog, filter) : []),
    ...hidden.map((type) => context.catalog.search.hidden(type, missingPermissions[type])),
  ];
  await context.say(listMessage(context, result, { filter, page, pages, notes }));
}
