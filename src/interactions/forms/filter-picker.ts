import type { Action } from '../../ports/handlers';
import { maxPicked, pickerFilter, pickerForm } from '../../views/forms/picker-form';

/** The filter of the picker: offers the integrations that match it. */
export const filterPicker: Action = async (context, value, session) => {
  if (session?.step.kind !== 'pick') return { kind: 'done' };
  const text = value.trim();
  const result = await context.integrations.search(pickerFilter(text), { offset: 0, count: maxPicked });
  await context.sessions.save({ ...session, step: { kind: 'pick', offered: result.integrations.map(({ id }) => id) } });
  return { kind: 'update', view: pickerForm(context, session.id, text, result) };
};
