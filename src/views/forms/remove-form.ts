import { removalEffects } from '../../domain/change/side-effects';
import { type Integration, nameOf } from '../../domain/integration/integration';
import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';
import { impactText } from '../parts/stops-text';

/** The input for the name of what is to be removed. */
export const confirmAction = 'confirm-name';

/** Says what stops working, and asks for the name. */
export function removeForm(scope: Scope, id: string, integration: Integration, notices: readonly string[] = []): View {
  const { words, blocks } = scope;
  const { life, conversation, effects } = words;
  const body = [
    ...notices.map((notice) => blocks.section(notice)),
    blocks.small(conversation.form.about(nameOf(integration), integration.id)),
    blocks.section(impactText(words, integration)),
    ...removalEffects(integration).map((effect) => blocks.small(effects[effect])),
    blocks.line({
      actionId: confirmAction,
      label: life.removeName,
      hint: life.removeHint(nameOf(integration)),
      value: '',
      multiline: false,
    }),
  ];
  return modal(scope, id, life.removeTitle, body, { label: life.removeButton, step: 'remove' });
}
