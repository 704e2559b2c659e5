import type { Preview } from '../../domain/change/proposal';
import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';
import { conflictChoices } from '../parts/conflict-blocks';
import { changeBlocks } from '../parts/diff-blocks';
import { formTitle } from '../text/form-title';

/** Returns the second step of the form: before → after, a choice for each conflict, and a way back. */
export function reviewForm(
  scope: Scope,
  id: string,
  planId: string,
  change: Preview,
  notices: readonly string[] = [],
): View {
  const { catalog, blocks } = scope;
  const { form, buttons } = catalog.common;
  const body = [
    ...notices.map((notice) => blocks.section(notice)),
    blocks.small(formTitle(catalog, change.integration)),
    ...changeBlocks(scope, change),
    ...conflictChoices(scope, planId, change),
    blocks.buttons('review', [{ actionId: 'back', label: buttons.back, value: id }]),
    blocks.small(form.reviewNote),
  ];
  return modal(scope, id, form.reviewTitle, body, { label: buttons.apply, step: 'review' });
}
