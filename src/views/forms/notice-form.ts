import { type View, modal } from '../kit/modal';
import type { Scope } from '../kit/scope';

/** Returns a modal that only shows a text, in place of the one with the same id. */
export function noticeForm(scope: Scope, id: string, title: string, text: string): View {
  const label = scope.catalog.common.buttons.ok;
  return modal(scope, id, title, [scope.blocks.section(text)], { label, step: 'close' });
}

/** Returns what somebody sees who names a room that they may not see: a modal, because a message needs a room. */
export function foreignRoomForm(scope: Scope, id: string): View {
  const { foreignRoomTitle, foreignRoom } = scope.catalog.common.form;
  return noticeForm(scope, id, foreignRoomTitle, foreignRoom);
}
