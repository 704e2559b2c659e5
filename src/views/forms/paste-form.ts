import type { PastedThing } from '../../domain/change/form-session';
import { inputLimits } from '../../lib/input-limits';
import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';

/** How much can be pasted, in bytes, so that everything that the client then sends fits into an interaction. */
export const maxPastedBytes: Readonly<Record<PastedThing, number>> = {
  payload: inputLimits.payloadBytes,
  import: inputLimits.importBytes,
};

/** The action id of the form's one input. */
export const pastedAction = 'pasted';

/** Returns a form to paste something into that does not fit a command. */
export function pasteForm(
  { catalog, blocks }: Scope,
  id: string,
  what: PastedThing,
  notices: readonly string[] = [],
): View {
  const { payload, common } = catalog;
  const input = blocks.line({
    actionId: pastedAction,
    label: payload.label[what],
    hint: payload.hint[what](maxPastedBytes[what]),
    value: '',
    multiline: true,
  });
  const body = [...notices.map((notice) => blocks.section(notice)), input];
  return modal({ catalog, blocks }, id, payload.title[what], body, { label: common.buttons.review, step: 'paste' });
}
