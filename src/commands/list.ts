import { integrationTypes } from '../domain/fields/integration-type';
import { type ListFilter, type ListParseError, listKeywords, parseListQuery } from '../domain/search/filter';
import type { Catalog } from '../i18n/catalog';
import { closestMatches } from '../lib/closest-matches';
import type { Context } from '../ports/context';
import { listMessage } from '../views/messages/list-message';

/** The rows of a page: as many as a person reads in a chat. */
const rows = 10;

function parseErrorText({ history, search }: Catalog, parseError: ListParseError): string {
  return parseError.kind === 'page'
    ? history.pageNeeded(parseError.typed)
    : search.contradiction(...parseError.keywords);
}

/** Returns a note for each word that was searched as text and is nearly a keyword. */
function keywordNotes({ search }: Catalog, { text }: ListFilter): string[] {
  return text.split(' ').flatMap((word) => {
    const [keyword] = word.length < 3 ? [] : closestMatches(word, listKeywords, 1);
    return keyword === undefined ? [] : search.keywordSuggestion(word, keyword);
  });
}

/** `list [filters] [text] [page N]`: the integrations that the person asks for and may see, and a note on the types that they may not see. */
export async function list(context: Context, args: readonly string[]): Promise<void> {
  const { filter, page, parseErrors } = parseListQuery(args);
  if (parseErrors.length > 0)
    return context.say({
      text: parseErrors.map((parseError) => parseErrorText(context.catalog, parseError)).join('\n'),
    });
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
