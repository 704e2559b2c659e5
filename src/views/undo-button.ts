import type { Button } from './blocks';
import type { Scope } from './scope';

/** Offers to take back a change of the history, for as long as that holds it. */
export function undoButton({ words }: Scope, entryId: string): Button {
  return { actionId: `undo/${entryId}`, label: words.conversation.buttons.undo, value: entryId };
}
