import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Scope } from './scope';
import { plain } from './blocks';
import type { View } from './view';

/** A modal with a close button, and with a submit button where a label for it is given. */
export function modal(scope: Scope, id: string, title: string, blocks: LayoutBlock[], submit?: string): View {
  const { blocks: make } = scope;
  return {
    id,
    title: plain(title),
    blocks,
    close: make.button('modal-close', { actionId: 'modal-close', label: scope.words.conversation.buttons.cancel }),
    ...(submit === undefined
      ? {}
      : { submit: make.button('modal-submit', { actionId: 'modal-submit', label: submit, style: 'primary' }) }),
  };
}
