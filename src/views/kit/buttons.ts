import type { Button } from './blocks';
import type { Scope } from './scope';

/** Opens a form again with what was typed into it. */
export function reopenButton({ words }: Scope, draftId: string): Button {
  return { actionId: 'reopen', label: words.conversation.buttons.again, value: draftId, style: 'primary' };
}

/** A button that gives a command with these words, as if the person had typed them. */
export function commandButton(label: string, words: readonly string[], style?: Button['style']): Button {
  return {
    actionId: `run/${words.join('/')}`,
    label,
    value: JSON.stringify(words),
    ...(style === undefined ? {} : { style }),
  };
}

/** Offers to take back a change of the history, for as long as that holds it. */
export function undoButton({ words }: Scope, entryId: string): Button {
  return { actionId: `undo/${entryId}`, label: words.conversation.buttons.undo, value: entryId };
}
