import type { PastedThing } from '../../domain/draft';
import type { Context } from '../../ports/context';
import { pasteForm } from '../../views/forms/paste-form';

/** Opens an empty form to paste into; `notices` say why, where it was not asked for. */
export async function openPasteForm(
  context: Context,
  what: PastedThing,
  again: readonly string[],
  notices: readonly string[] = [],
): Promise<void> {
  const draft = await context.drafts.create({ mode: 'paste', what });
  await context.open(pasteForm(context, draft.id, what, notices), again);
}
