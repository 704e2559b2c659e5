import type { PastedThing } from '../../domain/draft';
import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';

/** The action id of the form's one input. */
export const pastedAction = 'pasted';

/** A form to paste something into that a command could not carry. */
export function pasteForm(
  { words, blocks }: Scope,
  id: string,
  what: PastedThing,
  notices: readonly string[] = [],
): View {
  const { pasting, conversation } = words;
  const input = blocks.line({
    actionId: pastedAction,
    label: pasting.label[what],
    hint: pasting.hint[what],
    value: '',
    multiline: true,
  });
  const body = [...notices.map((notice) => blocks.section(notice)), input];
  return modal({ words, blocks }, id, pasting.title[what], body, { label: conversation.buttons.review, step: 'paste' });
}
