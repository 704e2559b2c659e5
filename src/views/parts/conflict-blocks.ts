import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Preview } from '../../domain/change/proposal';
import type { FieldName } from '../../domain/fields/field-name';
import type { Button } from '../kit/blocks';
import type { Scope } from '../kit/scope';
import { formatValues } from '../text/format-value';

/** Returns the action id of a choice. It contains the plan's id, or a client would keep the choice of an earlier plan. */
export function conflictAction(planId: string, field: FieldName): string {
  return `conflict/${planId}/${field}`;
}

/** Returns both values of each field that two people changed. */
function conflictSides({ catalog }: Scope, { conflicts, diff }: Preview) {
  return diff
    .filter(({ field }) => conflicts.includes(field.name))
    .map(({ field, from, to }) => {
      const [theirs = '', mine = ''] = formatValues(catalog, field, [from, to]);
      return { name: field.name, label: catalog.fields.label(field.name), theirs, mine };
    });
}

/** Returns a choice for each conflicting field, for a form. Nothing is preselected. */
export function conflictChoices(scope: Scope, planId: string, preview: Preview): LayoutBlock[] {
  const { common } = scope.catalog;
  return conflictSides(scope, preview).map(({ name, label, theirs, mine }) => {
    const options = [
      { value: 'theirs', label: common.conflictTheirs(theirs) },
      { value: 'mine', label: common.conflictMine(mine) },
    ];
    return scope.blocks.select({
      actionId: conflictAction(planId, name),
      label: common.conflictLabel(label),
      hint: common.conflictHint,
      value: '',
      placeholder: common.form.choose,
      options,
      dispatches: false,
    });
  });
}

/** Returns each conflicting field, for a message, with a button that keeps the other person's value. */
export function conflictButtons(scope: Scope, planId: string, preview: Preview): LayoutBlock[] {
  const { common } = scope.catalog;
  return conflictSides(scope, preview).map(({ name, label, theirs, mine }) => {
    const button: Button = {
      actionId: `keep-theirs/${preview.integration.id}/${name}`,
      label: common.buttons.keepTheirs,
      value: JSON.stringify([planId, preview.integration.id, name]),
    };
    return scope.blocks.section(common.conflict(label, theirs, mine), button);
  });
}
