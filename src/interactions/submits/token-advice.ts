import type { Context } from '../../ports/context';
import type { Answer } from '../../ports/handlers';
import { refusePasted } from './refuse-pasted';
import { pastedAction } from '../../views/forms/paste-form';

/** Returns an answer to a pasted text with the advice to replace the token that was in it. A view has it among its notices. */
export async function withTokenAdvice(context: Context, answer: Answer): Promise<Answer> {
  const { tokenPasted } = context.catalog.payload;
  if (answer.kind === 'errors') return refusePasted(answer.errors[pastedAction] ?? '', tokenPasted);
  if (answer.kind === 'done') await context.say({ text: tokenPasted });
  return answer;
}
