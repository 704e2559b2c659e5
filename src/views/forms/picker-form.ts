import { type ListFilter, noFilter } from '../../domain/search/filter';
import type { ListResult } from '../../domain/search/search-result';
import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';
import { summaryText } from '../parts/summary-text';

/** The action ids of the picker: what narrows the choice, and the choice. */
export const filterAction = 'filter/picker';
export const pickedAction = 'integrationId';

/** As many as a select shows with sense. */
export const maxPicked = 100;

/** Characters of a label: the view travels with every submit, in 100 kB at the most (docs/rocketchat/hosting.md 2). */
const maxLabelLength = 150;

function clipped(text: string): string {
  return text.length > maxLabelLength ? `${text.slice(0, maxLabelLength)}…` : text;
}

/** What a picker offers for a text; with none, the newest of all. */
export function pickerFilter(text: string): ListFilter {
  return { ...noFilter, text };
}

function offered(
  { catalog }: Scope,
  text: string,
  { integrations, total, scanned, scannedOf, namesOnly }: ListResult,
): string {
  const { pick, partOnly } = catalog.search;
  const { length } = integrations;
  if (total === 0) return pick.noneFit(text);
  const part = scanned < scannedOf && !namesOnly ? ` ${partOnly(scanned, scannedOf)}` : '';
  if (text !== '') return pick.fitting(text, length, total) + part;
  return length < total ? pick.cut(length, total) : pick.all(total);
}

/** A choice among integrations, in the order given, and a field that narrows it while one types. */
export function pickerForm(scope: Scope, id: string, text: string, result: ListResult): View {
  const { catalog, blocks } = scope;
  const { form, buttons } = catalog.common;
  const { pick } = catalog.search;
  const filter = blocks.line({
    actionId: filterAction,
    label: pick.filter,
    hint: pick.filterHint,
    value: '',
    multiline: false,
    dispatches: true,
  });
  const choice = blocks.select({
    actionId: pickedAction,
    label: form.pickTitle,
    hint: offered(scope, text, result),
    value: '',
    placeholder: form.choose,
    options: result.integrations.map((integration) => ({
      value: integration.id,
      label: clipped(summaryText(scope, integration)),
    })),
    dispatches: false,
  });
  return modal(scope, id, form.pickTitle, [filter, choice], { label: buttons.next, step: 'pick' });
}
