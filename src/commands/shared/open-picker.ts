import type { Context } from '../../ports/context';
import { maxPicked, pickerFilter, pickerForm } from '../../views/forms/picker-form';

/** Opens a form to choose an integration from, newest first. Its next step is the form of that integration. */
export async function openPicker(context: Context): Promise<void> {
  const result = await context.integrations.search(pickerFilter(''), { offset: 0, count: maxPicked });
  if (result.total === 0) return context.say({ text: context.catalog.search.none });
  const session = await context.sessions.create({ kind: 'pick', offered: result.integrations.map(({ id }) => id) });
  await context.open(pickerForm(context, session.id, '', result), ['edit']);
}
