import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { pastedAction } from '../../views/forms/paste-form';
import { submitImport } from './submit-import';
import { submitPayload } from './submit-payload';

const submitsByThing = { payload: submitPayload, import: submitImport } as const;

/** Submits the form to paste into. Nothing pasted is kept except in its plan. */
export async function submitPaste(context: Context, session: SessionAt<'paste'>, texts: ViewState): Promise<Answer> {
  const pasted = texts[pastedAction] ?? '';
  if (pasted.trim() === '') return { kind: 'errors', errors: { [pastedAction]: context.catalog.payload.empty } };
  return submitsByThing[session.step.what](context, session, pasted);
}
