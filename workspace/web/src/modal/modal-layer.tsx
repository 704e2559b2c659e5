import type { ReactElement } from 'react';
import type { ActionManager } from '../../../client/action-manager';
import { useModal } from './use-action-manager';
import { UiKitModalView } from './ui-kit-modal-view';

/** The open modal, if any. A new view is a new modal; an update keeps the elements on the screen. */
export function ModalLayer({ actionManager }: { actionManager: ActionManager }): ReactElement | null {
  const modal = useModal(actionManager);
  return modal ? <UiKitModalView key={modal.view.id} modal={modal} actionManager={actionManager} /> : null;
}
