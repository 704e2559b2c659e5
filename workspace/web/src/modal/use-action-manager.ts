import { useSyncExternalStore } from 'use-sync-external-store/shim';
import type { ActionManager, Exchange } from '../../../client/action-manager';
import type { OpenModal } from '../../../client/open-modal';

/** The modal on the screen, drawn anew with each change. */
export function useModal(actionManager: ActionManager): OpenModal | undefined {
  return useSyncExternalStore(
    (listener) => actionManager.subscribe(listener),
    () => actionManager.modal,
  );
}

/** The last interaction, both ways. */
export function useLastExchange(actionManager: ActionManager): Exchange | undefined {
  return useSyncExternalStore(
    (listener) => actionManager.subscribe(listener),
    () => actionManager.lastExchange,
  );
}
