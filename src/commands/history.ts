import type { Context } from '../app/context';
import { nameOf } from '../domain/integration';
import { historyMessage } from '../views/history-message';
import { resolve } from './resolve';

/** The words before `page N`, and the number; undefined where it is none. */
function splitPage(words: readonly string[]): { reference: string; page: number | undefined } {
  const at = words.length - 2;
  if (at < 0 || words[at]?.toLowerCase() !== 'page') return { reference: words.join(' '), page: 1 };
  const typed = words[at + 1] ?? '';
  return { reference: words.slice(0, at).join(' '), page: /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined };
}

/** `history [REF] [page N]`: what was changed, of the types that the person may see. */
export async function history(context: Context, words: readonly string[]): Promise<void> {
  const { reference, page } = splitPage(words);
  const texts = context.words.history;
  if (page === undefined) return context.say({ text: texts.pageNeeded(words[words.length - 1] ?? '') });
  const integration =
    reference === '' ? undefined : await resolve(context, reference, (id) => ['history', id, 'page', String(page)]);
  if (reference !== '' && integration === undefined) return;
  // What was changed without the app is to stand in it too.
  if (integration !== undefined) await context.changedBy(integration);
  const types = await context.permittedTypes();
  const found = await context.history.page(integration?.id, page);
  const entries = found.entries.filter(({ type }) => types.includes(type));
  const name = integration === undefined ? undefined : nameOf(integration);
  if (page > found.pages) return context.say({ text: texts.noPage(page, found.pages) });
  if (entries.length === 0 && found.pages < 2)
    return context.say({ text: name === undefined ? texts.noneOfAll : texts.none(name) });
  const title = name === undefined ? texts.titleOfAll : texts.title(name);
  const older = ['history', ...(integration === undefined ? [] : [integration.id]), 'page', String(page + 1)];
  await context.say(historyMessage(context, title, { ...found, entries }, page, older));
}
