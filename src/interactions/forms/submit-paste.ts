import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { pastedAction } from '../../views/forms/paste-form';
import { submitImport } from './submit-import';
import { submitPayload } from './submit-payload';

const byThing = { payload: submitPayload, import: submitImport } as const;

/** The form to paste into. Nothing of what was pasted is kept beyond the plan that comes of it. */
export async function submitPaste(context: Context, session: SessionAt<'paste'>, texts: ViewState): Promise<Answer> {
  const pasted = texts[pastedAction] ?? '';
  if (pasted.trim() === '') return { kind: 'errors', errors: { [pastedAction]: context.catalog.payload.empty } };
  return byThing[session.step.what](context, session, pasted);
}
