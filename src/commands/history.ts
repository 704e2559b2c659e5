import { nameOf } from '../domain/integration/integration';
import type { Context } from '../ports/context';
import { historyMessage } from '../views/messages/history-message';
import { resolveOne } from './shared/resolve-one';
import { resolveRemoved } from './shared/resolve-removed';

/** Whose history is asked for. */
interface Subject {
  readonly id: string;
  readonly name: string;
}

/** An integration that is there, or one that was; undefined where that is not beyond doubt, which the person was told. */
async function subjectOf(context: Context, reference: string, page: number): Promise<Subject | undefined> {
  const retryCommand = (id: string): string[] => ['history', id, 'page', String(page)];
  const removed = await resolveRemoved(context, reference, retryCommand);
  if (removed.kind === 'one') return { id: removed.removal.integrationId, name: removed.removal.name };
  const integration = removed.kind === 'none' ? await resolveOne(context, reference, retryCommand) : undefined;
  if (integration === undefined) return undefined;
  // What was changed without the app is to stand in it too.
  await context.changedBy(integration);
  return { id: integration.id, name: nameOf(integration) };
}

/** The words before `page N`, and the number; undefined where it is none. */
function splitPage(args: readonly string[]): { reference: string; page: number | undefined } {
  const at = args.length - 2;
  if (at < 0 || args[at]?.toLowerCase() !== 'page') return { reference: args.join(' '), page: 1 };
  const typed = args[at + 1] ?? '';
  return { reference: args.slice(0, at).join(' '), page: /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined };
}

/** `history [REF] [page N]`: what was changed, of the types that the person may see. */
export async function history(context: Context, args: readonly string[]): Promise<void> {
  const { reference, page } = splitPage(args);
  const texts = context.catalog.history;
  if (page === undefined) return context.say({ text: texts.pageNeeded(args[args.length - 1] ?? '') });
  const subject = reference === '' ? undefined : await subjectOf(context, reference, page);
  if (reference !== '' && subject === undefined) return;
  const types = await context.permittedTypes();
  const found = await context.history.page(subject?.id, page);
  const entries = found.entries.filter(({ type }) => types.includes(type));
  const name = subject?.name;
  if (page > found.pages) return context.say({ text: texts.noPage(page, found.pages) });
  if (entries.length === 0 && found.pages < 2)
    return context.say({ text: name === undefined ? texts.noneOfAll : texts.none(name) });
  const title = name === undefined ? texts.titleOfAll : texts.title(name);
  const older = ['history', ...(subject === undefined ? [] : [subject.id]), 'page', String(page + 1)];
  await context.say(historyMessage(context, title, { ...found, entries }, page, older));
}
