import type { FieldName } from '../../domain/fields/field-name';
import { type Integration, nameOf } from '../../domain/integration/integration';
import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';

/** Returns a form for a single secret. */
export function secretForm(
  scope: Scope,
  id: string,
  integration: Integration,
  field: FieldName,
  notices: readonly string[] = [],
): View {
  const { catalog, blocks } = scope;
  const { form, buttons } = catalog.common;
  const body = [
    ...notices.map((notice) => blocks.section(notice)),
    blocks.small(form.about(nameOf(integration), integration.id)),
    blocks.line({
      actionId: field,
      label: catalog.fields.label(field),
      hint: catalog.fields.hint(field),
      value: '',
      multiline: false,
    }),
  ];
  return modal(scope, id, form.secretTitle, body, { label: buttons.review, step: 'secret' });
}
