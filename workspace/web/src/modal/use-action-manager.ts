import { useSyncExternalStore } from 'use-sync-external-store/shim';
import type { ActionManager, Exchange } from '../../../client/action-manager';
import type { OpenModal } from '../../../client/open-modal';

/** Returns the modal on the screen, and renders again after each change. */
export function useModal(actionManager: ActionManager): OpenModal | undefined {
  return useSyncExternalStore(
    (listener) => actionManager.subscribe(listener),
    () => actionManager.modal,
  );
}

/** Returns the last interaction, both ways. */
export function useLastExchange(actionManager: ActionManager): Exchange | undefined {
  return useSyncExternalStore(
    (listener) => actionManager.subscribe(listener),
    () => actionManager.lastExchange,
  );
}
