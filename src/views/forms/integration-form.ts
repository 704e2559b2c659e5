import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { type Field, fieldsOf, isUsed, sections } from '../../domain/fields/fields';
import type { FormInput } from '../../domain/change/form-session';
import type { Integration } from '../../domain/integration/integration';
import { isNew } from '../../domain/integration/new-integration';
import type { Option } from '../kit/blocks';
import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';
import { formTitle } from '../text/form-title';
import { formatValue } from '../text/format-value';

/** Characters of JSON. An interaction carries the view and its state, in at most 100 kB (docs/rocketchat/hosting.md 2). */
const maxCodeLength = 20_000;

function optionsOf({ catalog }: Scope, field: Field): Option[] {
  if (field.kind.name !== 'boolean')
    return field.choices.map((value) => ({ value, label: catalog.values.choice(value) }));
  return [
    { value: 'true', label: catalog.values.yes },
    { value: 'false', label: catalog.values.no },
  ];
}

/** Returns the text that a form shows for a field before anything is typed. */
function textOf(field: Field, integration: Integration): string {
  return field.kind.format(integration.values[field.name]);
}

/** Returns whether the form offers a field for this integration and event. */
export function isOffered(field: Field, integration: Integration, event: unknown): boolean {
  if (!isUsed(field, integration.type, event)) return false;
  return field.since === undefined || integration.values[field.name] !== undefined;
}

/** Returns whether a field's text is short enough for a form. A longer one is not shown and stays as it is. */
export function fitsForm(field: Field, integration: Integration): boolean {
  return field.kind.name !== 'code' || JSON.stringify(textOf(field, integration)).length <= maxCodeLength;
}

function controlOf(scope: Scope, field: Field, integration: Integration, typed: FormInput): LayoutBlock {
  const { catalog, blocks } = scope;
  if (!fitsForm(field, integration))
    return blocks.small(catalog.common.form.scriptKept(formatValue(catalog, field, integration.values[field.name])));
  const input = {
    actionId: field.name,
    label: catalog.fields.label(field.name),
    hint:
      isNew(integration) && field.kind.name === 'secret' ? catalog.lifecycle.newToken : catalog.fields.hint(field.name),
    value: typed[field.name] ?? textOf(field, integration),
  };
  if (field.kind.control !== 'select') return blocks.line({ ...input, multiline: field.kind.control === 'lines' });
  const placeholder = catalog.common.form.choose;
  return blocks.select({ ...input, placeholder, options: optionsOf(scope, field), dispatches: field.name === 'event' });
}

/**
 * Returns the form of one integration, with the fields that the chosen event uses.
 *
 * @param notices why the last submit did not go on. The title points to them, because clients keep their scroll position and the
 *   person may not see the top
 */
export function integrationForm(
  scope: Scope,
  id: string,
  integration: Integration,
  typed: FormInput,
  notices: readonly string[] = [],
): View {
  const { catalog, blocks } = scope;
  const event = typed.event ?? integration.values.event;
  const body: LayoutBlock[] = [
    ...notices.map((notice) => blocks.section(notice)),
    blocks.small(formTitle(catalog, integration)),
  ];
  for (const section of sections) {
    const fields = fieldsOf(integration.type).filter(
      (field) => field.sections[integration.type] === section && isOffered(field, integration, event),
    );
    if (fields.length === 0) continue;
    body.push(blocks.divider(), blocks.section(catalog.fields.section(section)));
    body.push(...fields.map((field) => controlOf(scope, field, integration, typed)));
  }
  const { form, buttons } = catalog.common;
  const usual = isNew(integration) ? catalog.lifecycle.newTitle(integration.type) : form.title(integration.type);
  const title = notices.length === 0 ? usual : form.noticeTitle;
  return modal(scope, id, title, body, { label: buttons.review, step: 'edit' });
}
