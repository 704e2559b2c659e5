import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Preview } from '../../domain/change/proposal';
import type { FieldName } from '../../domain/fields/field-name';
import type { Button } from '../kit/blocks';
import type { Scope } from '../kit/scope';
import { formatValue } from './format-value';

type Side = 'mine' | 'theirs';

/** One for each plan: a client would keep the choice of the plan before. */
export function conflictAction(planId: string, field: FieldName): string {
  return `conflict/${planId}/${field}`;
}

/** What both sides want, for each field that both changed. */
function conflictSides({ words }: Scope, { conflicts, differences }: Preview) {
  return differences
    .filter(({ field }) => conflicts.includes(field.name))
    .map(({ field, from, to }) => ({
      name: field.name,
      label: words.fields.label(field.name),
      theirs: formatValue(words, field, from),
      mine: formatValue(words, field, to),
    }));
}

/** A choice for each field that both changed, in a form. Nothing is chosen beforehand. */
export function conflictChoices(scope: Scope, planId: string, preview: Preview): LayoutBlock[] {
  const { conversation } = scope.words;
  return conflictSides(scope, preview).map(({ name, label, theirs, mine }) => {
    const options: readonly { readonly value: Side; readonly label: string }[] = [
      { value: 'theirs', label: conversation.conflictTheirs(theirs) },
      { value: 'mine', label: conversation.conflictMine(mine) },
    ];
    return scope.blocks.select({
      actionId: conflictAction(planId, name),
      label: conversation.conflictLabel(label),
      hint: conversation.conflictHint,
      value: '',
      placeholder: conversation.form.choose,
      options,
      dispatches: false,
    });
  });
}

/** The same in a message, where a button leaves the field as it is. */
export function conflictButtons(scope: Scope, planId: string, preview: Preview): LayoutBlock[] {
  const { conversation } = scope.words;
  return conflictSides(scope, preview).map(({ name, label, theirs, mine }) => {
    const button: Button = {
      actionId: `leave/${preview.integration.id}/${name}`,
      label: conversation.buttons.keepTheirs,
      value: JSON.stringify([planId, preview.integration.id, name]),
    };
    return scope.blocks.section(conversation.conflict(label, theirs, mine), button);
  });
}
