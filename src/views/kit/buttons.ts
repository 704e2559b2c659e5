import type { ActionsBlock } from '@rocket.chat/ui-kit';
import { maskSecrets } from '../../lib/mask-secrets';
import type { Button } from './blocks';
import type { Scope } from './scope';

/** Returns a button that opens a form again with what was typed into it. */
export function reopenButton({ catalog }: Scope, sessionId: string): Button {
  return { actionId: 'reopen', label: catalog.common.buttons.reopen, value: sessionId, style: 'primary' };
}

/** Returns a button that runs a command as if the person had typed it. A secret among the arguments is encrypted when the message is sent. */
export function commandButton(label: string, args: readonly string[], style?: Button['style']): Button {
  return {
    actionId: `run/${args.map(maskSecrets).join('/')}`,
    label,
    value: JSON.stringify(args),
    ...(style === undefined ? {} : { style }),
  };
}

/** Returns the buttons that apply a plan or discard it. */
export function planButtons({ catalog, blocks }: Scope, planId: string): ActionsBlock {
  const { apply, discard } = catalog.common.buttons;
  return blocks.buttons('plan', [
    { actionId: 'apply', label: apply, value: planId, style: 'primary' },
    { actionId: 'discard', label: discard, value: planId },
  ]);
}

/** Returns a button that undoes a change, for as long as the history keeps it. */
export function undoButton({ catalog }: Scope, entryId: string): Button {
  return { actionId: `undo/${entryId}`, label: catalog.common.buttons.undo, value: entryId };
}
