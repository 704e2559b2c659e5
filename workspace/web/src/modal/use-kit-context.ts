import { useDebouncedCallback } from '@rocket.chat/fuselage-hooks';
import type { ActionManager } from '../../../client/action-manager';
import type { OpenModal } from '../../../client/open-modal';
import type { UserInteraction } from '../../../client/ui-kit-types';
import type { InputValue } from '../../../client/view-state';
import type { KitContext } from '../renderer/blocks';

/** The pause in typing after which an input sends its value to the app. */
const pauseInMs = 700;

const isInputValue = (value: unknown): value is InputValue =>
  value === null || typeof value === 'string' || Array.isArray(value);

/** Returns the values of the inputs, to restore those that an update removes and adds again. */
function valuesOf({ state }: OpenModal): KitContext['values'] {
  const values: KitContext['values'] = {};
  // The published type allows only texts.
  for (const [actionId, { value }] of state) Reflect.set(values, actionId, { value });
  return values;
}

/**
 * Returns what the renderer needs for the inputs and buttons of a modal.
 *
 * @param keepFocus wraps an action that is awaited
 */
export function useKitContext(
  modal: OpenModal,
  actionManager: ActionManager,
  keepFocus: (work: () => Promise<void>) => Promise<void>,
): KitContext {
  const { view, errors } = modal;
  const emit = (appId: string, interaction: UserInteraction) => actionManager.emitInteraction(appId, interaction);
  const emitLater = useDebouncedCallback(emit, pauseInMs, [actionManager]);
  return {
    appId: view.appId ?? 'core',
    viewId: view.id,
    errors,
    values: valuesOf(modal),
    state: ({ actionId, blockId, value }) => {
      if (isInputValue(value)) actionManager.type(actionId, value, blockId);
    },
    action: async ({ appId, actionId, blockId, value, dispatchActionConfig }) => {
      const container = { type: 'view', id: view.id };
      const interaction = { type: 'blockAction', actionId, payload: { blockId, value }, container };
      if (dispatchActionConfig?.includes('on_character_entered')) emitLater(appId, interaction);
      else await keepFocus(() => emit(appId, interaction));
    },
  };
}
