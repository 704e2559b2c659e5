import type { Context } from '../app/context';
import { pickerForm } from '../views/picker-form';

/** As many as a select shows with sense. */
const most = 100;

/** A form to choose one of the newest integrations from; its next step is that one's form. */
export async function openPicker(context: Context): Promise<void> {
  const integrations = await context.integrations.list();
  if (integrations.length === 0) return context.say({ text: context.words.conversation.listNone });
  const draft = await context.drafts.create({ mode: 'pick' });
  await context.open(pickerForm(context, draft.id, integrations.slice(0, most)), ['edit']);
}
