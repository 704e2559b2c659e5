import { removalEffects } from '../../domain/change/side-effects';
import { type Integration, nameOf } from '../../domain/integration/integration';
import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';
import { impactText } from '../text/impact-text';

/** The action id of the input for the integration's name. */
export const confirmAction = 'confirm-name';

/** Returns a form that says what will stop working and asks for the integration's name. */
export function removeForm(scope: Scope, id: string, integration: Integration, notices: readonly string[] = []): View {
  const { catalog, blocks } = scope;
  const { lifecycle, common, sideEffects } = catalog;
  const body = [
    ...notices.map((notice) => blocks.section(notice)),
    blocks.small(common.form.about(nameOf(integration), integration.id)),
    blocks.section(impactText(catalog, integration)),
    ...removalEffects(integration).map((effect) => blocks.small(sideEffects[effect])),
    blocks.line({
      actionId: confirmAction,
      label: lifecycle.removeName,
      hint: lifecycle.removeHint(nameOf(integration)),
      value: '',
      multiline: false,
    }),
  ];
  return modal(scope, id, lifecycle.removeTitle, body, { label: common.buttons.remove, step: 'remove' });
}
