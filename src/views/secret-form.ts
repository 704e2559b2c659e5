import type { FieldName } from '../domain/field-name';
import { nameOf, type Integration } from '../domain/integration';
import { modal } from './modal';
import type { Scope } from './scope';
import type { View } from './view';

/** A form for one secret alone. */
export function secretForm(
  scope: Scope,
  id: string,
  integration: Integration,
  field: FieldName,
  notices: readonly string[] = [],
): View {
  const { words, blocks } = scope;
  const { form, buttons } = words.conversation;
  const body = [
    ...notices.map((notice) => blocks.section(notice)),
    blocks.small(form.about(nameOf(integration), integration.id)),
    blocks.line({
      actionId: field,
      label: words.fields.label(field),
      hint: words.fields.hint(field),
      value: '',
      multiline: false,
    }),
  ];
  return modal(scope, id, form.secretTitle, body, { label: buttons.review, step: 'secret' });
}
