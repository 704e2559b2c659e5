import type { Action } from '../../ports/handlers';
import { maxPicked, pickerFilter, pickerForm } from '../../views/forms/picker-form';

/** Something was typed into the picker's filter: the list below offers what fits. */
export const filterPicker: Action = async (context, value, draft) => {
  if (draft?.stage.mode !== 'pick') return { kind: 'done' };
  const text = value.trim();
  const result = await context.integrations.search(pickerFilter(text), { offset: 0, count: maxPicked });
  await context.drafts.save({ ...draft, stage: { mode: 'pick', offered: result.integrations.map(({ id }) => id) } });
  return { kind: 'update', view: pickerForm(context, draft.id, text, result) };
};
