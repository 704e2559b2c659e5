import { inputLimits } from '../../lib/input-limits';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { pastedAction } from '../../views/forms/paste-form';
import { submitImport } from './submit-import';
import { submitPayload } from './submit-payload';

const submitsByThing = { payload: submitPayload, import: submitImport } as const;

/** Submits the form to paste into. Nothing pasted is kept except in its plan. */
export async function submitPaste(context: Context, session: SessionAt<'paste'>, texts: ViewState): Promise<Answer> {
  const { payload } = context.catalog;
  const pasted = texts[pastedAction] ?? '';
  const refuse = (sentence: string): Answer => ({ kind: 'errors', errors: { [pastedAction]: sentence } });
  if (pasted.trim() === '') return refuse(payload.empty);
  if (pasted.length > inputLimits.pasteLength) return refuse(payload.tooLong(inputLimits.pasteLength));
  await context.permittedTypes();
  return submitsByThing[session.step.what](context, session, pasted);
}
