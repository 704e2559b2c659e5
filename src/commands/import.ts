import type { Context } from '../ports/context';
import { openPasteForm } from './shared/open-paste-form';

/** `import`: a form to paste an export into. A command would carry only its first line, without the quotes. */
export async function importCommand(context: Context): Promise<void> {
  await openPasteForm(context, 'import', ['import']);
}
