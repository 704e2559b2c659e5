import { nameOf } from '../domain/integration/integration';
import { splitPage } from '../domain/search/split-page';
import type { Context } from '../ports/context';
import { historyMessage } from '../views/messages/history-message';
import { type Subject, resolveSubject } from './shared/resolve-subject';

function idAndName(subject: Subject): { readonly id: string; readonly name: string } {
  return subject.kind === 'stored'
    ? { id: subject.integration.id, name: nameOf(subject.integration) }
    : { id: subject.removal.integrationId, name: subject.removal.name };
}

/** `history [REF] [page N]`: what was changed, of the types that the person may see. */
export async function history(context: Context, args: readonly string[]): Promise<void> {
  const { rest, page, typed } = splitPage(args);
  const texts = context.catalog.history;
  if (page === undefined) return context.say({ text: texts.pageNeeded(typed) });
  const reference = rest.join(' ');
  const subject =
    reference === ''
      ? undefined
      : await resolveSubject(context, reference, (id) => ['history', id, 'page', String(page)]);
  if (reference !== '' && subject === undefined) return;
  const types = await context.permittedTypes();
  const { id, name } = subject === undefined ? {} : idAndName(subject);
  const found = await context.history.page(id, page);
  const entries = found.entries.filter(({ type }) => types.includes(type));
  if (page > found.pages) return context.say({ text: texts.noPage(page, found.pages) });
  if (entries.length === 0 && found.pages < 2)
    return context.say({ text: name === undefined ? texts.noneOfAll : texts.none(name) });
  const title = name === undefined ? texts.titleOfAll : texts.title(name);
  const older = ['history', ...(id === undefined ? [] : [id]), 'page', String(page + 1)];
  await context.say(historyMessage(context, title, { ...found, entries }, page, older));
}
