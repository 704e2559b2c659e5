import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { ClientState, FormInput } from '../../domain/change/form-session';
import type { FieldName } from '../../domain/fields/field-name';
import { type Field, fieldsOf, isUsed, sections } from '../../domain/fields/fields';
import type { ByField } from '../../domain/fields/field-values';
import { hasHiddenUrl, hideUrls } from '../../domain/fields/hidden-urls';
import type { Integration } from '../../domain/integration/integration';
import { isNew } from '../../domain/integration/new-integration';
import { travelSize } from '../../lib/travel-size';
import type { Option } from '../kit/blocks';
import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';
import { formTitle } from '../text/form-title';
import { formatValue } from '../text/format-value';
import { fittingTexts, storedText } from './fitting-texts';

/** Characters of a sentence above the fields. It can quote what was typed, and travels with every submit. */
const maxNotice = 2_000;

function optionsOf({ catalog }: Scope, field: Field): Option[] {
  if (field.kind.name !== 'boolean')
    return field.choices.map((value) => ({ value, label: catalog.values.choice(value) }));
  return [
    { value: 'true', label: catalog.values.yes },
    { value: 'false', label: catalog.values.no },
  ];
}

/** Returns the fields that the form has for the chosen event. */
function offeredFields(integration: Integration, typed: FormInput): readonly Field[] {
  const { type, values } = integration;
  const event = typed.event ?? values.event;
  return fieldsOf(type).filter(
    (field) => isUsed(field, type, event) && (field.since === undefined || values[field.name] !== undefined),
  );
}

/** Draws the control of a field. */
type Control = (field: Field) => LayoutBlock;

function draw(
  scope: Scope,
  id: string,
  integration: Integration,
  typed: FormInput,
  notices: readonly string[],
  control: Control,
): View {
  const { catalog, blocks } = scope;
  const { form, buttons } = catalog.common;
  const { type } = integration;
  const body: LayoutBlock[] = [
    ...notices.map((notice) => blocks.section(notice.slice(0, maxNotice))),
    blocks.small(formTitle(catalog, integration)),
  ];
  const offered = offeredFields(integration, typed);
  for (const section of sections) {
    const fields = offered.filter((field) => field.sections[type] === section);
    if (fields.length === 0) continue;
    body.push(blocks.divider(), blocks.section(catalog.fields.section(section)), ...fields.map(control));
  }
  const usual = isNew(integration) ? catalog.lifecycle.newTitle(type) : form.title(type);
  return modal(scope, id, notices.length === 0 ? usual : form.noticeTitle, body, {
    label: buttons.review,
    step: 'edit',
  });
}

/** Returns how a field is drawn with this text. */
function controlOf(scope: Scope, integration: Integration, field: Field, text: string, free: number): LayoutBlock {
  const { catalog, blocks } = scope;
  const { form } = catalog.common;
  const { name, kind } = field;
  const hint = isNew(integration) && kind.name === 'secret' ? catalog.lifecycle.newToken : catalog.fields.hint(name);
  const input = { actionId: name, label: catalog.fields.label(name), value: String(hideUrls(field, [text])[0]) };
  if (kind.control === 'select') {
    const options = optionsOf(scope, field);
    return blocks.select({ ...input, hint, placeholder: form.choose, options, dispatches: name === 'event' });
  }
  const whole = kind.name === 'code' ? `${hint} ${form.fits(free)}` : hint;
  const withMask = hasHiddenUrl(field, text) ? `${form.hiddenPart} ${whole}` : whole;
  return blocks.line({ ...input, hint: withMask, multiline: kind.control === 'lines' });
}

/** Returns the line that stands for a field whose text is too large for the form. */
function keptLine(scope: Scope, integration: Integration, typed: FormInput, field: Field): LayoutBlock {
  const { catalog, blocks } = scope;
  const { form } = catalog.common;
  const text = typed[field.name] ?? storedText(field, integration);
  const isTyped = text !== storedText(field, integration);
  const size = field.kind.name === 'code' ? formatValue(catalog, field, text) : form.size(travelSize(text));
  const label = field.kind.name === 'code' ? form.theScript : catalog.fields.labelWithName(field.name);
  return blocks.small(isTyped ? form.typedKept(label, size) : form.storedKept(label, size));
}

/** Returns the texts that the form can show, of the fields into which text is typed. */
function textsOf(
  scope: Scope,
  integration: Integration,
  typed: FormInput,
  notices: readonly string[],
  client: ClientState,
): { readonly texts: ByField<string>; readonly free: number } {
  const lines = offeredFields(integration, typed).filter(({ kind }) => kind.control !== 'select');
  const empty = draw(scope, '', integration, typed, notices, (field) => controlOf(scope, integration, field, '', 0));
  return fittingTexts(lines, integration, typed, client, travelSize(empty));
}

/** Returns the names of the fields that the form shows. A field that is too large for it is not shown and stays as it is. */
export function shownFields(
  scope: Scope,
  integration: Integration,
  typed: FormInput,
  client: ClientState,
): readonly FieldName[] {
  const { texts } = textsOf(scope, integration, typed, [], client);
  return offeredFields(integration, typed)
    .filter(({ name, kind }) => kind.control === 'select' || texts[name] !== undefined)
    .map(({ name }) => name);
}

/**
 * Returns the form of one integration, with the fields that the chosen event uses.
 *
 * @param notices why the last submit did not go on. The title points to them, because clients keep their scroll position and the
 *   person may not see the top
 * @param client what the client keeps, if it has the form open
 */
export function integrationForm(
  scope: Scope,
  id: string,
  integration: Integration,
  typed: FormInput,
  notices: readonly string[] = [],
  client: ClientState = {},
): View {
  const { texts, free } = textsOf(scope, integration, typed, notices, client);
  return draw(scope, id, integration, typed, notices, (field) => {
    const isSelect = field.kind.control === 'select';
    const text = isSelect ? (typed[field.name] ?? storedText(field, integration)) : texts[field.name];
    return text === undefined
      ? keptLine(scope, integration, typed, field)
      : controlOf(scope, integration, field, text, free);
  });
}
