import { travelSize } from '../../lib/travel-size';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { maxPastedBytes, pastedAction } from '../../views/forms/paste-form';
import { refusePasted } from './refuse-pasted';
import { submitImport } from './submit-import';
import { submitPayload } from './submit-payload';

const submitsByThing = { payload: submitPayload, import: submitImport } as const;

/** Submits the form to paste into. Nothing pasted is kept except in its plan. */
export async function submitPaste(context: Context, session: SessionAt<'paste'>, texts: ViewState): Promise<Answer> {
  const { payload } = context.catalog;
  const pasted = texts[pastedAction] ?? '';
  if (pasted.trim() === '') return refusePasted(payload.empty);
  const bytes = travelSize(pasted);
  const maxBytes = maxPastedBytes[session.step.what];
  if (bytes > maxBytes) return refusePasted(payload.tooLong(maxBytes, bytes));
  await context.permittedTypes();
  return submitsByThing[session.step.what](context, session, pasted);
}
