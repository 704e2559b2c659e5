import type { Button } from './blocks';
import type { Scope } from './scope';

/** Opens a form again with what was typed into it. */
export function againButton({ words }: Scope, draftId: string): Button {
  return { actionId: 'reopen', label: words.conversation.buttons.again, value: draftId, style: 'primary' };
}
