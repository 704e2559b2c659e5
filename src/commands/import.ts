import type { Context } from '../ports/context';
import { openPasteForm } from './shared/open-paste-form';

/** `import`: a form to paste an export into; what a command could carry is one line without its quotes. */
export async function importCommand(context: Context): Promise<void> {
  await openPasteForm(context, 'import', ['import']);
}
