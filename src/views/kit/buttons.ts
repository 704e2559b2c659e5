import type { Button } from './blocks';
import type { Scope } from './scope';

/** Opens a form again with what was typed into it. */
export function reopenButton({ catalog }: Scope, draftId: string): Button {
  return { actionId: 'reopen', label: catalog.common.buttons.reopen, value: draftId, style: 'primary' };
}

/** A button that gives a command with these words, as if the person had typed them. */
export function commandButton(label: string, args: readonly string[], style?: Button['style']): Button {
  return {
    actionId: `run/${args.join('/')}`,
    label,
    value: JSON.stringify(args),
    ...(style === undefined ? {} : { style }),
  };
}

/** Offers to take back a change of the history, for as long as that holds it. */
export function undoButton({ catalog }: Scope, entryId: string): Button {
  return { actionId: `undo/${entryId}`, label: catalog.common.buttons.undo, value: entryId };
}
