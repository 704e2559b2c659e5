import { type ListFilter, noFilter } from '../../domain/search/filter';
import type { ListResult } from '../../domain/search/search-result';
import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';
import { summaryText } from '../text/summary-text';

/** The action ids of the picker: the filter, and the choice. */
export const filterAction = 'filter/picker';
export const pickedAction = 'integrationId';

/** More options than this are of no use in a select. */
export const maxPicked = 100;

/** Characters. The view travels with every submit, in at most 100 kB (docs/rocketchat/hosting.md 2). */
const maxLabelLength = 150;

function clipped(text: string): string {
  return text.length > maxLabelLength ? `${text.slice(0, maxLabelLength)}…` : text;
}

/** Returns what a picker offers for a text; for an empty one, the newest integrations. */
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

/** Returns a form to choose an integration, in the given order, with a field that filters while the person types. */
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
