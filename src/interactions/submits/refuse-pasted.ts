import type { Answer } from '../../ports/handlers';
import { pastedAction } from '../../views/forms/paste-form';

/** Returns the answer that shows what is wrong with a pasted text, at its field. */
export function refusePasted(...sentences: readonly string[]): Answer {
  return { kind: 'errors', errors: { [pastedAction]: sentences.join('\n') } };
}
