import type { Integration } from '../domain/integration';
import { modal } from './modal';
import type { Scope } from './scope';
import { summaryOf } from './list-message';
import type { View } from './view';

/** The action id of the picker's one input. */
export const pickedAction = 'integrationId';

/** A choice among integrations, in the order given. */
export function pickerForm(
  scope: Scope,
  id: string,
  integrations: readonly Integration[],
  notices: readonly string[] = [],
): View {
  const { words, blocks } = scope;
  const { form, buttons } = words.conversation;
  const input = blocks.select({
    actionId: pickedAction,
    label: form.pickTitle,
    hint: form.pickHint,
    value: '',
    placeholder: form.choose,
    options: integrations.map((integration) => ({ value: integration.id, label: summaryOf(scope, integration) })),
    dispatches: false,
  });
  const body = [...notices.map((notice) => blocks.section(notice)), input];
  return modal(scope, id, form.pickTitle, body, { label: buttons.next, step: 'pick' });
}
