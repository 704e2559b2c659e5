import type { PastedThing } from '../../domain/change/form-session';
import type { Context } from '../../ports/context';
import { pasteForm } from '../../views/forms/paste-form';

/** Opens an empty form to paste into. `notices` say why, where the person did not ask for it. @throws NotPermittedError */
export async function openPasteForm(
  context: Context,
  what: PastedThing,
  retryCommand: readonly string[],
  notices: readonly string[] = [],
): Promise<void> {
  await context.permittedTypes();
  const session = await context.sessions.create({ kind: 'paste', what });
  await context.open(pasteForm(context, session.id, what, notices), retryCommand);
}
